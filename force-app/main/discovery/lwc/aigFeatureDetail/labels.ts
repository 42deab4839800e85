import accept from '@salesforce/label/c.AIG_Inventory_Accept';
import accepted from '@salesforce/label/c.AIG_FeatureDetail_Accepted';
import apiName from '@salesforce/label/c.AIG_FeatureDetail_ApiName';
import bare from '@salesforce/label/c.AIG_FeatureDetail_Bare';
import close from '@salesforce/label/c.AIG_FeatureDetail_Close';
import components from '@salesforce/label/c.AIG_FeatureDetail_Components';
import findings from '@salesforce/label/c.AIG_FeatureDetail_Findings';
import link from '@salesforce/label/c.AIG_Inventory_Link';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import model from '@salesforce/label/c.AIG_Inventory_ColModel';
import reads from '@salesforce/label/c.AIG_FeatureDetail_Reads';
import register from '@salesforce/label/c.AIG_Inventory_Register';
import usableBy from '@salesforce/label/c.AIG_FeatureDetail_UsableBy';
import useCase from '@salesforce/label/c.AIG_FeatureDetail_UseCase';
import where from '@salesforce/label/c.AIG_Inventory_ColWhere';

/** Texts of this component. */
export const LABELS = {
    accept,
    accepted,
    apiName,
    bare,
    close,
    components,
    findings,
    link,
    loading,
    model,
    reads,
    register,
    usableBy,
    useCase,
    where
};
