import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ListRegular } from '@fluentui/react-icons/svg/list';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../../contract/index.ts';
import { UnitList } from '../units/unit-list.tsx';

const useStyles = makeStyles({
  // Where there is room the list stands beside the text.
  opener: { flexShrink: 0, '@container (min-width: 840px)': { display: 'none' } },
});

/** The units of the course where there is no room for them beside the text. */
export function UnitsDrawer(props: {
  readonly course: Course;
  readonly currentUnitId: string;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => setIsOpen(false);
  return (
    <>
      <Button
        className={styles.opener}
        icon={<ListRegular />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      >
        {t('player.units')}
      </Button>
      <OverlayDrawer
        open={isOpen}
        position="end"
        onOpenChange={(_event, data) => setIsOpen(data.open)}
      >
        <DrawerHeader>
          <DrawerHeaderTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('player.close')}
                onClick={close}
              />
            }
          >
            {t('player.units')}
          </DrawerHeaderTitle>
        </DrawerHeader>
        <DrawerBody>
          <UnitList {...props} onFollow={close} />
        </DrawerBody>
      </OverlayDrawer>
    </>
  );
}
