/** What search and lists keep of one record. */
export interface SearchDocument<Facts> {
  /** Weighs more than the text. */
  title: string;
  /** All other words of the record. */
  text: string;
  /** The instant that it is of: of two that fit equally well, the newer one comes first. */
  at: string;
  /** What filters, sorting, permissions and lines of a list need. People by object id only: names can be erased. */
  facts: Facts;
}

/** What a feature gives to search: one kind of its records as documents. */
export interface SearchDocuments<Facts> {
  /** The record kind, as in the history: its rows are `<kind>!…`. */
  kind: string;
  /** Undefined for a record that isn't to be found, or that can't be read. */
  documentOf(body: unknown): SearchDocument<Facts> | undefined;
}
