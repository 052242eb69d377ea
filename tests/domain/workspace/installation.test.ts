import { archive, install, rename } from '../../../domain/workspace/installation.js';
import { workspaceSchema } from '../../../domain/workspace/workspace.js';
import { changed, sent, unchanged } from '../expect-outcome.js';
import { at, freshWorkspace, installation, people, sampleWorkspace } from '../sample-workspace.js';

describe('adding the bot', () => {
  it('makes a workspace that works with its defaults, and posts the welcome card', () => {
    const outcome = changed(install(undefined, installation, people.roster, at()));
    expect(workspaceSchema.parse(outcome.result)).toEqual(outcome.result);
    expect(outcome.result).toMatchObject({
      id: installation.workspaceId,
      installedAt: at().toISOString(),
      archivedAt: null,
      setUpAt: null,
      leaders: { ceo: null, cio: null },
      settings: { timeZone: 'Europe/Berlin', signatureReminderDays: [3, 7] },
    });
    expect(outcome.events).toEqual([
      expect.objectContaining({ action: 'workspace.installed', details: { by: people.roster } }),
    ]);
    expect(sent(outcome)).toEqual(['post workspace.welcome workspace']);
  });

  it('changes nothing when it is there already', () => {
    const workspace = sampleWorkspace();
    expect(unchanged(install(workspace, installation, people.roster, at(5))).result).toBe(workspace);
  });

  it('brings everything back after it was removed', () => {
    const before = sampleWorkspace();
    const { result: archived } = changed(archive(before, people.ceo, at(5)));
    const outcome = changed(install(archived, installation, people.roster, at(9)));
    expect(outcome.result).toEqual(before);
    expect(outcome.events[0]?.action).toBe('workspace.restored');
    expect(sent(outcome)).toEqual(['post workspace.welcome workspace']);
  });

  it('finds the place where it is now, when it comes back elsewhere', () => {
    const archived = { ...sampleWorkspace(), archivedAt: at().toISOString() };
    const place = { ...installation.place, conversationId: '19:other@thread.tacv2' };
    const { result } = changed(
      install(archived, { ...installation, place, name: 'AI board' }, people.ceo, at(5)),
    );
    expect(result).toMatchObject({ place, name: 'AI board', archivedAt: null });
  });
});

describe('removing the bot', () => {
  it('archives: nothing is deleted and nothing is sent', () => {
    const workspace = sampleWorkspace();
    const outcome = changed(archive(workspace, people.ceo, at(5)));
    expect(outcome.result).toEqual({ ...workspace, archivedAt: at(5).toISOString() });
    expect(outcome.events[0]?.action).toBe('workspace.archived');
    expect(outcome.deliveries).toEqual([]);
  });

  it('keeps the day of the first time when it is told twice', () => {
    const archived = { ...sampleWorkspace(), archivedAt: at().toISOString() };
    expect(unchanged(archive(archived, people.ceo, at(5))).result).toBe(archived);
  });
});

describe('renaming the team', () => {
  it('renames the workspace', () => {
    const outcome = changed(rename(freshWorkspace(), 'AI board'));
    expect(outcome.result.name).toBe('AI board');
    expect(outcome.events[0]).toMatchObject({ action: 'workspace.renamed', details: { name: 'AI board' } });
  });

  it.each([
    ['the name it has', 'AI leadership'],
    ['no name', ''],
    ['a blank name', ' \t'],
  ])('changes nothing for %s', (_, name) => {
    expect(unchanged(rename(freshWorkspace(), name)).result).toEqual(freshWorkspace());
  });

  it('cuts a name to what a record holds, and does not do so again for the same name', () => {
    const long = `${'n'.repeat(299)}🙂`;
    const { result } = changed(rename(freshWorkspace(), long));
    expect(workspaceSchema.parse(result).name).toBe('n'.repeat(299));
    unchanged(rename(result, long));
  });

  it('cuts a name just so when the bot is added', () => {
    const named = { ...installation, name: 'n'.repeat(400) };
    expect(
      workspaceSchema.parse(changed(install(undefined, named, people.ceo, at())).result).name,
    ).toHaveLength(300);
  });
});
