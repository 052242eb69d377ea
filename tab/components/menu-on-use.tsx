import { Button, type ButtonProps } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';

interface MenuOnUseProps {
  button: ButtonProps;
  /** Loads the menu's code. */
  load: () => Promise<void>;
  /** Draws the menu, opened, with the button that it belongs to. */
  renderMenu: (trigger: ReactElement) => ReactNode;
}

/** A menu whose code is loaded when it is first used. */
export function MenuOnUse({ button, load, renderMenu }: MenuOnUseProps) {
  const [loaded, setLoaded] = useState(false);
  if (loaded) return renderMenu(<Button {...button} />);
  const ahead = (): void => void load();
  const open = async (): Promise<void> => {
    await load();
    setLoaded(true);
  };
  return (
    <Button
      {...button}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={ahead}
      onClick={() => void open()}
    />
  );
}
