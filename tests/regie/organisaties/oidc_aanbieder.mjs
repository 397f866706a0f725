// SPDX-License-Identifier: EUPL-1.2
// A certified OpenID provider (npm oidc-provider) as an identity provider of a gemeente, for tests.
// Argument: JSON {uitgever, poort, client, terug, sleutel (public JWK), mensen: {name: claims}}.
// Its own log-in page is one form: a name, and which steps it asked (acr, amr).
import {generateKeyPairSync} from 'node:crypto';
import Provider from 'oidc-provider';

const inst = JSON.parse(process.argv[2]);
const sleutel = generateKeyPairSync('rsa', {modulusLength: 2048}).privateKey.export({format: 'jwk'});
const provider = new Provider(inst.uitgever, {
  jwks: {keys: [{...sleutel, use: 'sig'}]},
  clients: [{
    client_id: inst.client,
    redirect_uris: [inst.terug],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'PS256',
    id_token_signed_response_alg: 'PS256',
    jwks: {keys: [inst.sleutel]},
  }],
  enabledJWA: {
    idTokenSigningAlgValues: ['PS256'],
    clientAuthSigningAlgValues: ['PS256'],
  },
  clientAuthMethods: ['private_key_jwt'],
  pkce: {required: () => true},
  conformIdTokenClaims: false,
  acrValues: ['twee-stappen'],
  claims: {openid: ['sub', 'acr', 'amr'], email: ['email', 'email_verified']},
  features: {devInteractions: {enabled: false}},
  interactions: {url: (ctx, interaction) => `/inloggen/${interaction.uid}`},
  cookies: {keys: ['alleen-voor-de-test']},
  findAccount: (ctx, sub) => ({accountId: sub, claims: async () => ({sub, ...inst.mensen[sub]})}),
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  },
});

async function lichaam(req) {
  const delen = [];
  for await (const deel of req) delen.push(deel);
  return new URLSearchParams(Buffer.concat(delen).toString());
}

provider.use(async (ctx, verder) => {
  if (!ctx.path.startsWith('/inloggen/')) return verder();
  if (ctx.method === 'GET') {
    ctx.type = 'html';
    ctx.body = `<!doctype html><html lang="nl"><title>Inloggen bij de gemeente</title><main><h1>Gemeente</h1>
      <form method="post"><label>Naam <input name="naam"></label><input name="acr" aria-label="acr">
      <input name="amr" aria-label="amr"><button>Inloggen</button></form></main></html>`;
    return undefined;
  }
  const getypt = await lichaam(ctx.req);
  const uitslag = getypt.get('naam') === 'weg'
    ? {error: 'access_denied', error_description: 'niet ingelogd'}
    : {login: {
      accountId: getypt.get('naam'),
      acr: getypt.get('acr') || undefined,
      amr: getypt.get('amr') ? getypt.get('amr').split(' ') : undefined,
    }};
  ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, uitslag, {mergeWithLastSubmission: false}));
  return undefined;
});

// The node of the wheel is a child of a small program: who stops that one, leaves us. So we go when nobody listens.
process.stdin.on('end', () => process.exit(0)).resume();
provider.listen(inst.poort, '127.0.0.1', () => process.stdout.write('klaar\n'));
