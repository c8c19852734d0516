import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Mention20Regular } from '@fluentui/react-icons';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { messageMaximum } from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useOthers } from '../mentorship-context.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Where a message is written, new or changed; what is in it stays until it has arrived. */
export function MessageComposer(props: {
  readonly label: string;
  readonly words: string;
  readonly sendLabel: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onChange: (words: string) => void;
  readonly onSend: () => void;
  readonly onCancel?: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('messages');
  const others = useOthers();
  const isSendable =
    props.words.trim() !== '' && props.words.trim().length <= messageMaximum && !props.isBusy;
  const send = (): void => {
    if (isSendable) props.onSend();
  };
  const sendByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FreeTextField
        label={props.label}
        hint={t('writeHint')}
        value={props.words}
        maximum={messageMaximum}
        rows={3}
        onChange={props.onChange}
        onKeyDown={sendByKey}
      />
      <ProblemMessage error={props.error} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={!isSendable}>
          {props.sendLabel}
        </Button>
        {props.onCancel !== undefined && (
          <Button onClick={props.onCancel}>{t('common:cancel')}</Button>
        )}
        {others.length > 1 && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button appearance="subtle" icon={<Mention20Regular />}>
                {t('mention')}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {others.map(({ id, name }) => (
                  <MenuItem
                    key={id}
                    onClick={() => {
                      const gap = props.words === '' || /\s$/.test(props.words) ? '' : ' ';
                      props.onChange(`${props.words}${gap}@${name} `);
                    }}
                  >
                    {name}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
    </form>
  );
}
