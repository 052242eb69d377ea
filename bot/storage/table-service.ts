import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import { asciiBodyPolicy } from './emulator-bodies.js';
import { attempt, unexpectedRefusal } from './attempts.js';
import { meteringPolicy } from './metering.js';
import { RecordTable } from './record-table.js';
import { timeLimitPolicy } from './time-limit.js';

export interface TablesSettings {
  /** An account address, `https://….table.core.windows.net`, or a connection string. */
  tables: string;
  /** Put before the tables' names, so that several installations share an account. Letters and digits. */
  prefix: string;
  /** Whether `measure` counts what is done here. On unless it is false. */
  metering?: boolean;
  /** How long one try of a request may take, in milliseconds; 10,000 if left out. */
  tryLimitMs?: number;
}

export interface Tables {
  /** What is true. */
  records: RecordTable;
  /** Hints, to be rebuilt from the records: what is due when. */
  agenda: RecordTable;
  /** Hints, to be rebuilt from the records: which workspaces there are and who is in them. */
  directory: RecordTable;
  /** Asks the store for something cheap. Throws if it doesn't answer or doesn't let us in. */
  ping(): Promise<void>;
}

const TRY_LIMIT_MS = 10_000;

/**
 * Opens the three tables, and makes those that are missing. Throws a `TypeError` for settings that make no
 * sense, and `StorageUnavailable` if the store doesn't answer.
 */
export async function openTables(settings: TablesSettings): Promise<Tables> {
  // A table's name begins with a letter and has at most 63 characters; the longest of ours takes 15.
  if (!/^([A-Za-z][A-Za-z0-9]{0,47})?$/.test(settings.prefix)) {
    throw new TypeError(
      `The table prefix ${JSON.stringify(settings.prefix)} has to be at most 48 letters and digits, a letter first.`,
    );
  }
  const connect = await connector(settings.tables);
  const open = async (name: string): Promise<RecordTable> => {
    const client = connect(settings.prefix + name);
    preparePipeline(client, settings);
    await createIfMissing(client);
    return new RecordTable(client);
  };
  const [records, agenda, directory] = await Promise.all([
    open('accordrecords'),
    open('accordagenda'),
    open('accorddirectory'),
  ]);
  return {
    records,
    agenda,
    directory,
    async ping() {
      await records.read('ping', 'ping');
    },
  };
}

async function connector(tables: string): Promise<(table: string) => TableClient> {
  const options: TableServiceClientOptions = { retryOptions: { maxRetries: 0 } };
  if (/^https:\/\//i.test(tables)) {
    // Loaded only here: it takes long, and the emulator has no use for it.
    const { DefaultAzureCredential } = await import('@azure/identity');
    const credential = new DefaultAzureCredential();
    return (table) => new TableClient(tables, table, credential, options);
  }
  if (/^http:\/\//i.test(tables)) {
    throw new TypeError(
      'The address of the tables has to begin with https://; only a connection string may not.',
    );
  }
  // Text that is no connection string would make the library complain without naming the setting.
  if (!/(^|;)\s*(UseDevelopmentStorage|AccountName|TableEndpoint)\s*=/i.test(tables)) {
    throw new TypeError('The tables are given neither as an https:// address nor as a connection string.');
  }
  const allowInsecureConnection = isEmulator(tables);
  return (table) => TableClient.fromConnectionString(tables, table, { ...options, allowInsecureConnection });
}

/** Nothing but the emulator is spoken to without encryption. */
function isEmulator(tables: string): boolean {
  return /(^|;)\s*TableEndpoint\s*=\s*http:/i.test(tables);
}

function preparePipeline(client: TableClient, settings: TablesSettings): void {
  // `attempts.ts` retries instead, since it has to know whether an earlier try may have taken place.
  client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  client.pipeline.addPolicy(timeLimitPolicy(settings.tryLimitMs ?? TRY_LIMIT_MS));
  // The signature comes with the length of the body, which has to be final by then.
  if (isEmulator(settings.tables))
    client.pipeline.addPolicy(asciiBodyPolicy, { beforePolicies: ['tablesNamedKeyCredentialPolicy'] });
  if (settings.metering ?? true) client.pipeline.addPolicy(meteringPolicy, { afterPhase: 'Sign' });
}

async function createIfMissing(client: TableClient): Promise<void> {
  const what = `Making table ${client.tableName}`;
  // The client takes "exists already" for a success.
  const answer = await attempt('write', what, () => client.createTable());
  if (!answer.given) throw unexpectedRefusal(what, answer.refusal);
}
