import { Avatar } from '@fluentui/react-components';
import { HandshakeRegular } from '@fluentui/react-icons';
import type { PlaygroundPerson } from '../../playground-api.js';

type FaceSize = 24 | 28 | 32 | 36 | 40 | 64;

/** A person is a coloured circle with initials; the names beside it already say who that is. */
export function PersonFace({ person, size }: { person: PlaygroundPerson; size: FaceSize }) {
  return <Avatar name={person.name} idForColor={person.objectId} color="colorful" size={size} aria-hidden />;
}

/** Apps are square in Teams. */
export function BotFace({ size }: { size: FaceSize }) {
  return <Avatar shape="square" color="brand" icon={<HandshakeRegular />} size={size} aria-hidden />;
}
