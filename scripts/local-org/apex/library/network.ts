import { defineType, method } from './table';

/** System.Network: the local org has no Experience Cloud sites, so nobody is in one. */
defineType('Network', {
    statics: [method('getNetworkId(): Id', () => null)]
});
