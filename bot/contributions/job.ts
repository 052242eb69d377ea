/** What is due: in which workspace, about what, and the id under which it is carried out once. */
export interface JobRequest {
  workspaceId: string;
  /** As in the delivery: what it is about. */
  subject: string;
  /** The same for every try, by whichever instance. */
  commandId: string;
}

/**
 * What a feature gives so that the clock can bring about one of its use cases. `run` looks at the records as
 * they are when it is due, and changes nothing if the matter has settled itself; it may be called again with
 * the same request after a crash. A fault that it throws is tried again by a later sweep.
 */
export interface JobSource {
  /** `feature.job`. */
  job: string;
  run(request: JobRequest): Promise<void>;
}
