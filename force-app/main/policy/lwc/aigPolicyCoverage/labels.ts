import all from '@salesforce/label/c.AIG_Coverage_All';
import businessUnit from '@salesforce/label/c.AIG_Coverage_BusinessUnit';
import download from '@salesforce/label/c.AIG_Coverage_DownloadList';
import dueOn from '@salesforce/label/c.AIG_Coverage_DueOn';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import missing from '@salesforce/label/c.AIG_Coverage_Missing';
import missingMore from '@salesforce/label/c.AIG_Coverage_MissingMore';
import noTeam from '@salesforce/label/c.AIG_Coverage_NoTeam';
import nobody from '@salesforce/label/c.AIG_Coverage_Nobody';
import overdue from '@salesforce/label/c.AIG_Coverage_Overdue';
import owed from '@salesforce/label/c.AIG_Coverage_Owed';
import person from '@salesforce/label/c.AIG_Coverage_Person';
import profile from '@salesforce/label/c.AIG_Coverage_Profile';
import refresh from '@salesforce/label/c.AIG_Common_Refresh';
import role from '@salesforce/label/c.AIG_Coverage_Role';
import share from '@salesforce/label/c.AIG_Coverage_Share';
import signed from '@salesforce/label/c.AIG_Coverage_Signed';
import summary from '@salesforce/label/c.AIG_Coverage_Summary';
import team from '@salesforce/label/c.AIG_Coverage_Team';
import teamBy from '@salesforce/label/c.AIG_Coverage_TeamBy';
import teamTable from '@salesforce/label/c.AIG_Coverage_TeamTable';
import title from '@salesforce/label/c.AIG_Coverage_Title';

/** Texts of this component. */
export const LABELS = {
    all,
    businessUnit,
    download,
    dueOn,
    loading,
    missing,
    missingMore,
    noTeam,
    nobody,
    overdue,
    owed,
    person,
    profile,
    refresh,
    role,
    share,
    signed,
    summary,
    team,
    teamBy,
    teamTable,
    title
};
