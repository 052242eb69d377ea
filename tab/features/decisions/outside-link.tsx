import { Link } from '@fluentui/react-components';
import { isWebAddress } from '../../components/web-address.js';

/** An address that somebody wrote: a link only if a browser may open it safely. */
export function OutsideLink({ url, label = '' }: { url: string; label?: string }) {
  const words = label === '' ? url : label;
  if (!isWebAddress(url)) return words;
  return (
    <Link inline href={url} target="_blank" rel="noreferrer noopener">
      {words}
    </Link>
  );
}
