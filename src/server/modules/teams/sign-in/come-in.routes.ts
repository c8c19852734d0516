import { comeInFromTeams } from '../../../../contract/index.ts';
import type { RawRoute } from '../../../http/route.ts';
import { parseInput } from '../../../http/validate.ts';
import { comeIn } from './come-in.ts';
import type { ComeInOptions } from './come-in.ts';

/** The way in from Teams: whose transaction it is shows only once the connection is found. */
export function comeInRoute(options: ComeInOptions): RawRoute {
  return {
    methods: ['post'],
    path: comeInFromTeams.path,
    permission: 'anyone: Entra proves the person by the token’s signature',
    body: 'json',
    async handle(request, response, { inTransaction }) {
      response.set('Cache-Control', 'no-store');
      const { id } = parseInput(comeInFromTeams.params, request.params, 'params');
      const { token } = parseInput(comeInFromTeams.body, request.body as unknown, 'body');
      const ticket = await comeIn(options, inTransaction, { connectionId: id, token });
      response.status(comeInFromTeams.status).json({ ticket });
    },
  };
}
