import type { Installation } from '../../domain/workspace/installation.js';
import type { CardAnswer, DialogAnswer, OutgoingMessage, PlaceKind, Turn } from '../teams/turn.js';

/** What a feature answers to an Action.Execute. The verb is `feature.action`. */
export interface VerbHandler {
  verb: string;
  /** `data` comes from a client and is believed in nothing but what is asked for. */
  handle(turn: Turn, data: unknown, automatic: boolean): Promise<CardAnswer>;
}

/** What a feature answers when a dialog is opened or sent. */
export interface DialogHandler {
  dialog: string;
  open(turn: Turn, data: unknown): Promise<DialogAnswer>;
  submit(turn: Turn, data: unknown): Promise<DialogAnswer>;
}

/** A command that people write to the bot. */
export interface CommandHandler {
  /** The first word. */
  name: string;
  /** One line for `help`; left out by a command that is understood, but that another one's line names. */
  help?: string;
  places: readonly PlaceKind[];
  /** `words`: what was written after the command, white space folded. */
  answer(turn: Turn, workspaceId: string | undefined, words: string): Promise<OutgoingMessage[]>;
}

/** Something that waits for a person in a workspace: a line of `my`. */
export interface WaitingItem {
  /** What is asked, and by when. */
  text: string;
  /** Where it is done. */
  address: string;
}

export interface WaitingSource {
  waitingFor(workspaceId: string, visitor: { tenantId: string; objectId: string }): Promise<WaitingItem[]>;
}

/** Told when the bot is added to a team or chat, is removed from it, or when that is renamed. */
export interface PresenceHandler {
  install(installation: Installation, by: string, commandId: string): Promise<void>;
  archive(workspaceId: string, by: string, commandId: string): Promise<void>;
  rename(workspaceId: string, name: string, by: string, commandId: string): Promise<void>;
}

/** Told when somebody is not in the team or chat any more. */
export interface DepartureHandler {
  left(workspaceId: string, objectId: string, by: string, commandId: string): Promise<void>;
}
