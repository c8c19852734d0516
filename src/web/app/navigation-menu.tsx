import {
  Button,
  Menu,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation';
import type { JSX, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useHref, useLinkClickHandler, useMatch } from 'react-router';
import { useDestinations, type Destination } from './use-destinations.ts';

const useStyles = makeStyles({
  current: { fontWeight: tokens.fontWeightSemibold },
});

function DestinationItem({ to, label }: Destination): JSX.Element {
  const styles = useStyles();
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  const isCurrent = useMatch({ path: to, end: to === '/' }) !== null;
  return (
    <MenuItemLink
      href={href}
      {...(isCurrent ? { 'aria-current': 'page', className: styles.current } : {})}
      onClick={(event: MouseEvent<HTMLAnchorElement>) => follow(event)}
    >
      {label}
    </MenuItemLink>
  );
}

/** The navigation of narrow windows, behind one button. */
export function NavigationMenu(): JSX.Element {
  const { t } = useTranslation();
  const destinations = useDestinations();
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<NavigationRegular />}
          aria-label={t('navigation.label')}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {destinations.map((destination) => (
            <DestinationItem key={destination.to} {...destination} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
