import type { DateTime } from 'luxon';
import { refuse } from './throws';

/** Short names of zones as Java prints them: in winter, and in summer where that differs. ICU has no English ones for these. */
const NAMES: Readonly<Record<string, readonly [winter: string, summer?: string]>> = {
    'Africa/Cairo': ['EET', 'EEST'],
    'Africa/Johannesburg': ['SAST'],
    'Africa/Lagos': ['WAT'],
    'Africa/Nairobi': ['EAT'],
    'America/Argentina/Buenos_Aires': ['ART'],
    'America/Bogota': ['COT'],
    'America/Caracas': ['VET'],
    'America/Lima': ['PET'],
    'America/Santiago': ['CLT', 'CLST'],
    'America/Sao_Paulo': ['BRT', 'BRST'],
    'Asia/Bangkok': ['ICT'],
    'Asia/Calcutta': ['IST'],
    'Asia/Dubai': ['GST'],
    'Asia/Hong_Kong': ['HKT'],
    'Asia/Jakarta': ['WIB'],
    'Asia/Jerusalem': ['IST', 'IDT'],
    'Asia/Karachi': ['PKT'],
    'Asia/Kolkata': ['IST'],
    'Asia/Seoul': ['KST'],
    'Asia/Shanghai': ['CST'],
    'Asia/Singapore': ['SGT'],
    'Asia/Taipei': ['CST'],
    'Asia/Tokyo': ['JST'],
    'Atlantic/Canary': ['WET', 'WEST'],
    'Australia/Adelaide': ['ACST', 'ACDT'],
    'Australia/Brisbane': ['AEST'],
    'Australia/Darwin': ['ACST'],
    'Australia/Hobart': ['AEST', 'AEDT'],
    'Australia/Melbourne': ['AEST', 'AEDT'],
    'Australia/Perth': ['AWST'],
    'Australia/Sydney': ['AEST', 'AEDT'],
    'Europe/Dublin': ['GMT', 'IST'],
    'Europe/Lisbon': ['WET', 'WEST'],
    'Europe/London': ['GMT', 'BST'],
    'Europe/Moscow': ['MSK'],
    'Pacific/Auckland': ['NZST', 'NZDT']
};
const CENTRAL_EUROPE =
    /^(?:Europe\/(?:Amsterdam|Belgrade|Berlin|Bratislava|Brussels|Budapest|Copenhagen|Ljubljana|Luxembourg|Madrid|Malta|Monaco|Oslo|Paris|Prague|Rome|Stockholm|Vienna|Warsaw|Zagreb|Zurich)|CET)$/;
const EASTERN_EUROPE = /^(?:Europe\/(?:Athens|Bucharest|Helsinki|Kiev|Kyiv|Riga|Sofia|Tallinn|Vilnius)|EET)$/;

function namesOf(zone: string): readonly [string, string?] | undefined {
    if (CENTRAL_EUROPE.test(zone)) {
        return ['CET', 'CEST'];
    }
    return EASTERN_EUROPE.test(zone) ? ['EET', 'EEST'] : NAMES[zone];
}

/** The short name of a zone at an instant, e.g. `PST` or `CEST`. Refuses zones whose name is not known here. */
export function shortZoneName(at: DateTime): string {
    const zone = at.zoneName ?? '';
    if (/^(?:utc|gmt)$/i.test(zone)) {
        return 'GMT';
    }
    const offset = /^UTC([+-])(\d+)(?::(\d+))?$/.exec(zone);
    if (offset) {
        return `GMT${offset[1]}${offset[2].padStart(2, '0')}:${offset[3] ?? '00'}`;
    }
    const [winter, summer] = namesOf(zone) ?? [];
    if (winter !== undefined) {
        return at.isInDST && summer !== undefined ? summer : winter;
    }
    const name = at.setLocale('en-US').toFormat('ZZZZ');
    return /^(?:GMT|UTC)/.test(name) ? refuse(`the short name of the time zone ${zone}`) : name;
}
