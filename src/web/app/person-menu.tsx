import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemLink,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  useAnnounce,
} from '@fluentui/react-components';
import { useState, type JSX, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useHref, useLinkClickHandler, useLocation } from 'react-router';
import { languages, type Language } from '../../contract/index.ts';
import { useHost, type Host } from '../hosts/index.ts';
import { shareablePath } from '../hosts/teams-tab/teams-links.rules.ts';
import { useMe, useReadsAuditLog } from '../lib/me.ts';
import { signOut } from '../lib/session.ts';
import { useLanguage } from '../lib/use-language.ts';
import { useThemeSetting } from './theme-context.ts';
import { useChooseLanguage } from './use-choose-language.ts';
import { themeChoices, type ThemeChoice } from './use-theme-choice.ts';

const useStyles = makeStyles({
  button: { minWidth: '32px', padding: 0, borderRadius: tokens.borderRadiusCircular },
});

/** A language by its own name, so that everybody finds theirs. */
function nameInItself(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function ShareLinkItem(props: { readonly share: NonNullable<Host['shareLink']> }): JSX.Element {
  const { t } = useTranslation();
  const { announce } = useAnnounce();
  const { pathname, search } = useLocation();
  const [isCopied, setIsCopied] = useState(false);
  const share = async (): Promise<void> => {
    if ((await props.share(shareablePath(pathname, search), document.title)) !== 'copied') return;
    setIsCopied(true);
    announce(t('personMenu.linkCopied'), { polite: true });
  };
  return (
    <MenuItem persistOnClick onClick={() => void share()}>
      {t(isCopied ? 'personMenu.linkCopied' : 'personMenu.copyLink')}
    </MenuItem>
  );
}

/** Language, appearance where the host has none of its own, screens of one's own, and the way back. */
export function PersonMenu(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation();
  const me = useMe();
  const host = useHost();
  const theme = useThemeSetting();
  const language = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const readsAuditLog = useReadsAuditLog();
  const returnUrl = me.launch?.returnUrl;
  return (
    <Menu
      inline
      checkedValues={{ language: [language], theme: [theme.choice] }}
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        const [value] = checkedItems;
        if (name === 'language') chooseLanguage(value as Language);
        else theme.choose(value as ThemeChoice);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          appearance="transparent"
          aria-label={t('personMenu.label', { name: me.person.name })}
        >
          {/* Initials would be words on the button that its name does not hold. */}
          <Avatar color="brand" size={32} aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('personMenu.language')}</MenuGroupHeader>
            {languages.map((each) => (
              <MenuItemRadio key={each} name="language" value={each} lang={each}>
                {nameInItself(each)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          {host.theme.read() === null && (
            <>
              <MenuDivider />
              <MenuGroup>
                <MenuGroupHeader>{t('personMenu.theme')}</MenuGroupHeader>
                {themeChoices.map((choice) => (
                  <MenuItemRadio key={choice} name="theme" value={choice}>
                    {t(`personMenu.themes.${choice}`)}
                  </MenuItemRadio>
                ))}
              </MenuGroup>
            </>
          )}
          <MenuDivider />
          <ScreenItem to="/guides">{t('personMenu.guides')}</ScreenItem>
          <ScreenItem to="/my-data">{t('personMenu.myData')}</ScreenItem>
          {readsAuditLog && <ScreenItem to="/audit-log">{t('personMenu.auditLog')}</ScreenItem>}
          {host.shareLink !== null && <ShareLinkItem share={host.shareLink} />}
          {typeof returnUrl === 'string' && (
            <MenuItem onClick={() => host.leave(returnUrl)}>{t('personMenu.leave')}</MenuItem>
          )}
          {me.maySignOut && <SignOutItem />}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Stays open until it is done, and says so where it could not be. */
function SignOutItem(): JSX.Element {
  const { t } = useTranslation();
  const { announce } = useAnnounce();
  const [hasFailed, setHasFailed] = useState(false);
  const leave = (): void => {
    signOut().catch(() => {
      setHasFailed(true);
      announce(t('personMenu.notSignedOut'), { polite: true });
    });
  };
  return (
    <MenuItem persistOnClick onClick={leave}>
      {t(hasFailed ? 'personMenu.notSignedOut' : 'personMenu.signOut')}
    </MenuItem>
  );
}

function ScreenItem(props: { readonly to: string; readonly children: string }): JSX.Element {
  const href = useHref(props.to);
  const follow = useLinkClickHandler(props.to);
  return (
    <MenuItemLink href={href} onClick={(event: MouseEvent<HTMLAnchorElement>) => follow(event)}>
      {props.children}
    </MenuItemLink>
  );
}
