import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversations } from '../../playground/conversations.js';
import { cast, places } from '../support/teams-on-loopback.js';

const { channel } = places;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-chats-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = () => join(folder, 'playground.json');

it('finds everything again after a stop in order', async () => {
  const first = await Conversations.open(folder);
  const opened = first.find(channel.id);
  if (!opened) throw new Error('There is no channel.');
  first.setInstalled(opened, true);
  first.setMember(opened, cast.outsider.objectId, true);
  first.add({
    conversationId: channel.id,
    from: 'bot',
    card: { type: 'AdaptiveCard' },
    summary: 'S',
    deliveryId: 'd',
  });
  await first.close();

  const second = await Conversations.open(folder);
  expect(second.messagesOf(channel.id)).toEqual(first.messagesOf(channel.id));
  expect(second.find(channel.id)).toEqual(first.find(channel.id));
  expect(second.find(channel.id)?.memberIds).toContain(cast.outsider.objectId);
});

it('writes a message soon, without being stopped, and leaves no half-done file', async () => {
  const conversations = await Conversations.open(folder);
  conversations.add({ conversationId: channel.id, from: 'bot', text: 'kept' });
  while ((await readdir(folder)).join() !== 'playground.json') {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await readFile(file(), 'utf8')).toContain('kept');
  await conversations.close();
});

it('gives ids in order, however fast the messages come and whatever was there before', async () => {
  const first = await Conversations.open(folder);
  for (let count = 0; count < 50; count += 1)
    first.add({ conversationId: channel.id, from: 'bot', text: 'x' });
  await first.close();
  const second = await Conversations.open(folder);
  second.add({ conversationId: channel.id, from: 'bot', text: 'last' });
  const ids = second.messagesOf(channel.id).map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(51);
  await second.close();
});

it.each(['{"version":1,', '{"version":99}'])('puts a file aside that it cannot read: %s', async (content) => {
  const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await writeFile(file(), content);
  const conversations = await Conversations.open(folder);
  expect(conversations.messagesOf(channel.id)).toEqual([]);
  expect(await readFile(`${file()}.unreadable`, 'utf8')).toBe(content);
  expect(complaint).toHaveBeenCalled();
  complaint.mockRestore();
});
