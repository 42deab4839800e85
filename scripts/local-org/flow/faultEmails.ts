import type { FlowModel } from '../metadata/flows';
import { SYSTEM_ADMINISTRATOR } from '../store';
import type { FlowServices } from './flowServices';

/**
 * The e-mail that administrators get for a fault nobody handled in a flow without anybody waiting for its answer.
 * Recipients: active users with the administrator profile; on the platform the admin who last saved the flow.
 */
export function sendFaultEmail(
    services: FlowServices,
    flow: FlowModel,
    message: string,
    recordId: string | null
): void {
    const to = administrators(services);
    if (to.length === 0) {
        return;
    }
    services.outbox.sendEmail({
        to,
        cc: [],
        bcc: [],
        subject: `Error Occurred During Flow "${flow.label}": ${message}`.slice(0, 255),
        textBody: `Flow: ${flow.name}\nRecord: ${recordId ?? 'none'}\n\n${message}`,
        htmlBody: null,
        targetObjectId: null,
        whatId: recordId
    });
}

function administrators({ store }: FlowServices): string[] {
    const table = store.tableOf('User').sqlName;
    const rows = store.query(
        `SELECT "Email" AS email FROM ${table} WHERE "ProfileId" = ? AND "IsActive" = 1 AND "IsDeleted" = 0 ORDER BY "Id"`,
        [store.setupId('Profile', SYSTEM_ADMINISTRATOR)]
    );
    return rows.map((row) => row['email']).filter((email) => typeof email === 'string' && email !== '') as string[];
}
