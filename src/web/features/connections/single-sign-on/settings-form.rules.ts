import type { SamlPart, SamlSettings } from '../../../../contract/index.ts';

/** The settings while they are written: rows may be empty, and stand for nothing then. */
export type SettingsForm = Omit<SamlSettings, 'attributes' | 'groupRoles'> & {
  readonly attributes: Readonly<Partial<Record<SamlPart, string>>>;
  readonly groupRoles: readonly (SamlSettings['groupRoles'][number] & { readonly id: string })[];
};

export function formOf(settings: SamlSettings): SettingsForm {
  return {
    ...settings,
    groupRoles: settings.groupRoles.map((row) => ({ ...row, id: row.group })),
  };
}

const writtenGroups = (form: SettingsForm): SamlSettings['groupRoles'] =>
  form.groupRoles
    .map(({ group, role }) => ({ group: group.trim(), role }))
    .filter(({ group }) => group !== '');

/** Whether a group is named twice, so that nobody could tell which role it gives. */
export function hasTwins(form: SettingsForm): boolean {
  const names = writtenGroups(form).map(({ group }) => group.toLowerCase());
  return new Set(names).size < names.length;
}

/** What is sent: a part that is left empty goes by the usual names. */
export function bodyOf(form: SettingsForm): SamlSettings {
  const { isEnabled, mayStartAtProvider, wantsResponseSigned, mayAddPeople } = form;
  const attributes = Object.entries(form.attributes).flatMap(([part, name]) =>
    name.trim() === '' ? [] : [[part, name.trim()] as const],
  );
  return {
    isEnabled,
    mayStartAtProvider,
    wantsResponseSigned,
    mayAddPeople,
    attributes: Object.fromEntries(attributes),
    groupRoles: writtenGroups(form),
  };
}
