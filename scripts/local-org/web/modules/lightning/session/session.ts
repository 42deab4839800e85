import type { SessionModel } from '../../../../api/routes/session';

/** The session that the server wrote into the page. */
const element = document.getElementById('local-org-session');
const session = JSON.parse(element?.textContent ?? '{}') as SessionModel;

export default session;
