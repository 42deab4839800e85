import { isOtherStandardObject } from '../../../metadata';

/** Namespaces of the platform: a type in one of them that the library lacks is unsupported, not misspelt. */
const PLATFORM_NAMESPACES: ReadonlySet<string> = new Set(
    (
        'apex_object_types applauncher approval auth cache canvas chatteranswers commercepayments compression connectapi ' +
        'context database datacloud datasource dataweave dom eventbus external flow formulaeval functions invocable ' +
        'kbmanagement lxscheduler messaging metadata placequote process quickaction reports richmessaging schema search ' +
        'sfc support system territorymgmt txnsecurity userprovisioning visualeditor wave'
    ).split(' ')
);

/** Types of the System namespace (Apex Reference Guide) that the library does not have. */
const OTHER_SYSTEM_TYPES: ReadonlySet<string> = new Set(
    (
        'Address Answers ApexPages AsyncInfo AsyncOptions BusinessHours Cases Collator Continuation DataWeaveScriptException ' +
        'DomainCreator DomainParser DuplicateMessageException EmailMessages ExternalServiceTest Ideas ' +
        'InstallHandler InstallContext LicenseException Network OrgLimit OrgLimits ' +
        'PageReference Packaging Pages PlatformCacheException QueueableDuplicateSignature QuickAction RemoteObjectController ' +
        'ResetPasswordResult SandboxPostCopy SandboxContext Search SelectOption SmsMessage Support ' +
        'TouchHandledException UninstallHandler UninstallContext UserManagement VersionUtils Version WebServiceCallout ' +
        'WebServiceMock XmlStreamReader XmlStreamWriter XmlNodeType XmlTag'
    )
        .toLowerCase()
        .split(' ')
);

/** True for what the platform has and the local org does not: types, namespaces and standard objects. */
export function isPlatformName(name: string): boolean {
    const [first, ...rest] = name.toLowerCase().split('.');
    if (rest.length > 0 && PLATFORM_NAMESPACES.has(first)) {
        return true;
    }
    return (
        OTHER_SYSTEM_TYPES.has(first) ||
        PLATFORM_NAMESPACES.has(first) ||
        isOtherStandardObject(name.replace(/^schema\./i, ''))
    );
}
