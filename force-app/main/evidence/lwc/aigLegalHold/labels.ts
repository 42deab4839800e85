import heading from '@salesforce/label/c.AIG_EvidenceTab_Hold';
import lift from '@salesforce/label/c.AIG_EvidenceTab_Lift';
import liftBody from '@salesforce/label/c.AIG_EvidenceTab_LiftBody';
import none from '@salesforce/label/c.AIG_EvidenceTab_HoldNone';
import place from '@salesforce/label/c.AIG_EvidenceTab_Place';
import placeBody from '@salesforce/label/c.AIG_EvidenceTab_PlaceBody';
import reason from '@salesforce/label/c.AIG_EvidenceTab_Reason';
import reasonMissing from '@salesforce/label/c.AIG_Hold_Error_Reason';
import since from '@salesforce/label/c.AIG_EvidenceTab_HoldSince';

/** Texts of this component. */
export const LABELS = { heading, lift, liftBody, none, place, placeBody, reason, reasonMissing, since };
