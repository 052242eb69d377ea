import type { AnnexSection } from '../../../domain/charter/annex.js';
import type { Charter, CharterText } from '../../../domain/charter/charter.js';

export interface Party {
  name: string;
  /** Empty as long as nobody is named. */
  objectId: string;
}

/** All that the PDF of a version is made of. */
export interface CharterDocument {
  workspaceName: string;
  charter: Charter;
  text: CharterText;
  annex: readonly AnnexSection[];
  names: { ceo: Party; cio: Party };
  /** IANA zone of the workspace. */
  timeZone: string;
  /** BCP 47: how dates and numbers are written. The texts are English, as the canonical text is. */
  locale: string;
  /** Whether the canonical text still has the fingerprint, and the signatures are for it. */
  verified: boolean;
  /** Newest hash of the workspace's history. */
  historyHash: string;
}
