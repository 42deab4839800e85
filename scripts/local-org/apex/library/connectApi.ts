import { refuse, throwSystem } from '../runtime/throws';
import { defineType, method } from './table';

/** The namespace itself; of Chatter nothing is implemented. */
defineType('ConnectApi', {});
defineType('ConnectApi.FollowingPage', { superType: 'Object' });

defineType('ConnectApi.ChatterUsers', {
    statics: [
        // What code asks to learn whether it runs in a test that sees no data of the org.
        method('getFollowings(String?, String?): ConnectApi.FollowingPage', (rt) =>
            rt.transaction.isTest && !rt.tests.seesAllData
                ? throwSystem(
                      'UnsupportedOperationException',
                      'ConnectApi methods are not supported in data siloed tests. Please use @IsTest(SeeAllData=true).'
                  )
                : refuse('ConnectApi.ChatterUsers.getFollowings outside data siloed tests')
        )
    ]
});
