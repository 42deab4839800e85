import type { CachePartitionModel, MessageChannelModel, NotificationTypeModel, RemoteSiteModel } from './model';
import type { XmlElement } from './xmlReader';

/** Reads a custom notification type file. */
export function readNotificationType(root: XmlElement, name: string): NotificationTypeModel {
    root.ignore('slack', 'Slack is not part of the local org');
    return {
        name,
        label: root.string('masterLabel'),
        typeName: root.string('customNotifTypeName'),
        description: root.optionalString('description'),
        desktop: root.boolean('desktop', false),
        mobile: root.boolean('mobile', false),
        location: root.location
    };
}

/** Reads a Lightning message channel file. */
export function readMessageChannel(root: XmlElement, name: string): MessageChannelModel {
    root.ignore('description', 'documentation only');
    return {
        name,
        label: root.string('masterLabel'),
        isExposed: root.boolean('isExposed', false),
        fields: root.children('lightningMessageFields').map((field) => {
            field.ignore('description', 'documentation only');
            return field.string('fieldName');
        }),
        location: root.location
    };
}

/** Reads a remote site file. */
export function readRemoteSite(root: XmlElement, name: string): RemoteSiteModel {
    root.ignore('description', 'documentation only');
    root.ignore('disableProtocolSecurity', 'callouts do not leave the local org');
    return { name, url: root.string('url'), isActive: root.boolean('isActive'), location: root.location };
}

/** Reads a platform cache partition; how much room it is given does not matter here. */
export function readCachePartition(root: XmlElement, name: string): CachePartitionModel {
    root.ignore('platformCachePartitionTypes', 'the cache of the local org has no capacity to divide');
    return {
        name,
        label: root.string('masterLabel'),
        description: root.optionalString('description'),
        isDefault: root.boolean('isDefaultPartition', false),
        location: root.location
    };
}
