package fi.palvelutarjotin.deploy.bench;

import java.util.List;

/** Nouns of the field, the commonest first; their forms are put together from five principal parts. */
final class FinnishNouns {

    /** Nominative, genitive without its n, partitive, illative, plural partitive. */
    private static final String STOCK = """
            toiminta toiminna toimintaa toimintaan toimintoja; ryhmä ryhmä ryhmää ryhmään ryhmiä
            palvelu palvelu palvelua palveluun palveluja; tuki tue tukea tukeen tukia
            apu avu apua apuun apuja; neuvonta neuvonna neuvontaa neuvontaan neuvontoja
            kerho kerho kerhoa kerhoon kerhoja; kurssi kurssi kurssia kurssiin kursseja
            ohjaaja ohjaaja ohjaajaa ohjaajaan ohjaajia; asukas asukkaa asukasta asukkaaseen asukkaita
            perhe perhee perhettä perheeseen perheitä; lapsi lapse lasta lapseen lapsia
            nuori nuore nuorta nuoreen nuoria; ikäihminen ikäihmise ikäihmistä ikäihmiseen ikäihmisiä
            vanhempi vanhemma vanhempaa vanhempaan vanhempia; jumppa jumpa jumppaa jumppaan jumppia
            liikunta liikunna liikuntaa liikuntaan liikuntoja; kahvila kahvila kahvilaa kahvilaan kahviloita
            tapaaminen tapaamise tapaamista tapaamiseen tapaamisia; vertaistuki vertaistue vertaistukea vertaistukeen vertaistukia
            tapahtuma tapahtuma tapahtumaa tapahtumaan tapahtumia; yhdistys yhdistykse yhdistystä yhdistykseen yhdistyksiä
            arki arje arkea arkeen arkia; koti kodi kotia kotiin koteja
            hyvinvointi hyvinvoinni hyvinvointia hyvinvointiin hyvinvointeja; terveys terveyde terveyttä terveyteen terveyksiä
            kulttuuri kulttuuri kulttuuria kulttuuriin kulttuureja; musiikki musiiki musiikkia musiikkiin musiikkeja
            luonto luonno luontoa luontoon luontoja; retki retke retkeä retkeen retkiä
            kävely kävely kävelyä kävelyyn kävelyjä; tanssi tanssi tanssia tanssiin tansseja
            kuoro kuoro kuoroa kuoroon kuoroja; laulu laulu laulua lauluun lauluja
            peli peli peliä peliin pelejä; käsityö käsityö käsityötä käsityöhön käsitöitä
            kirja kirja kirjaa kirjaan kirjoja; kirjasto kirjasto kirjastoa kirjastoon kirjastoja
            uinti uinni uintia uintiin uinteja; jooga jooga joogaa joogaan joogia
            sali sali salia saliin saleja; kuntosali kuntosali kuntosalia kuntosaliin kuntosaleja
            ruoka ruoa ruokaa ruokaan ruokia; lounas lounaa lounasta lounaaseen lounaita
            kahvi kahvi kahvia kahviin kahveja; keittiö keittiö keittiötä keittiöön keittiöitä
            ystävä ystävä ystävää ystävään ystäviä; naapuri naapuri naapuria naapuriin naapureita
            yhteisö yhteisö yhteisöä yhteisöön yhteisöjä; vapaaehtoinen vapaaehtoise vapaaehtoista vapaaehtoiseen vapaaehtoisia
            omaishoitaja omaishoitaja omaishoitajaa omaishoitajaan omaishoitajia; läheinen läheise läheistä läheiseen läheisiä
            sairaus sairaude sairautta sairauteen sairauksia; muisti muisti muistia muistiin muisteja
            kuntoutus kuntoutukse kuntoutusta kuntoutukseen kuntoutuksia; kuntoutuja kuntoutuja kuntoutujaa kuntoutujaan kuntoutujia
            mieli miele mieltä mieleen mieliä; mielenterveys mielenterveyde mielenterveyttä mielenterveyteen mielenterveyksiä
            päihde päihtee päihdettä päihteeseen päihteitä; raittius raittiude raittiutta raittiuteen raittiuksia
            kriisi kriisi kriisiä kriisiin kriisejä; suru suru surua suruun suruja
            yksinäisyys yksinäisyyde yksinäisyyttä yksinäisyyteen yksinäisyyksiä; osallisuus osallisuude osallisuutta osallisuuteen osallisuuksia
            työ työ työtä työhön töitä; työttömyys työttömyyde työttömyyttä työttömyyteen työttömyyksiä
            työpaja työpaja työpajaa työpajaan työpajoja; valmennus valmennukse valmennusta valmennukseen valmennuksia
            opinto opinno opintoa opintoon opintoja; koulutus koulutukse koulutusta koulutukseen koulutuksia
            talous taloude taloutta talouteen talouksia; velka vela velkaa velkaan velkoja
            etuus etuude etuutta etuuteen etuuksia; hakemus hakemukse hakemusta hakemukseen hakemuksia
            asuminen asumise asumista asumiseen asumisia; asunto asunno asuntoa asuntoon asuntoja
            maahanmuuttaja maahanmuuttaja maahanmuuttajaa maahanmuuttajaan maahanmuuttajia; kieli kiele kieltä kieleen kieliä
            tulkki tulki tulkkia tulkkiin tulkkeja; keskustelu keskustelu keskustelua keskusteluun keskusteluja
            kohtaaminen kohtaamise kohtaamista kohtaamiseen kohtaamisia; olohuone olohuonee olohuonetta olohuoneeseen olohuoneita
            talo talo taloa taloon taloja; keskus keskukse keskusta keskukseen keskuksia
            puisto puisto puistoa puistoon puistoja; metsä metsä metsää metsään metsiä
            polku polu polkua polkuun polkuja; ranta ranna rantaa rantaan rantoja
            puutarha puutarha puutarhaa puutarhaan puutarhoja; eläin eläime eläintä eläimeen eläimiä
            koira koira koiraa koiraan koiria; hevonen hevose hevosta hevoseen hevosia
            kala kala kalaa kalaan kaloja; marja marja marjaa marjaan marjoja
            valokuvaus valokuvaukse valokuvausta valokuvaukseen valokuvauksia; maalaus maalaukse maalausta maalaukseen maalauksia
            teatteri teatteri teatteria teatteriin teattereita; elokuva elokuva elokuvaa elokuvaan elokuvia
            konsertti konserti konserttia konserttiin konsertteja; näyttely näyttely näyttelyä näyttelyyn näyttelyjä
            runo runo runoa runoon runoja; tarina tarina tarinaa tarinaan tarinoita
            neulonta neulonna neulontaa neulontaan neulontoja; virkkaus virkkaukse virkkausta virkkaukseen virkkauksia
            puhelin puhelime puhelinta puhelimeen puhelimia; tietokone tietokonee tietokonetta tietokoneeseen tietokoneita
            verkko verko verkkoa verkkoon verkkoja; laite laittee laitetta laitteeseen laitteita
            digituki digitue digitukea digitukeen digitukia; opastus opastukse opastusta opastukseen opastuksia
            hoitaja hoitaja hoitajaa hoitajaan hoitajia; lääkäri lääkäri lääkäriä lääkäriin lääkäreitä
            terapia terapia terapiaa terapiaan terapioita; kipu kivu kipua kipuun kipuja
            diabetes diabetekse diabetesta diabetekseen diabeteksia; sydän sydäme sydäntä sydämeen sydämiä
            syöpä syövä syöpää syöpään syöpiä; reuma reuma reumaa reumaan reumoja
            selkä selä selkää selkään selkiä; tasapaino tasapaino tasapainoa tasapainoon tasapainoja
            voima voima voimaa voimaan voimia; lihas lihakse lihasta lihakseen lihaksia
            tuolijumppa tuolijumpa tuolijumppaa tuolijumppaan tuolijumppia; vesijumppa vesijumpa vesijumppaa vesijumppaan vesijumppia
            allas altaa allasta altaaseen altaita; sauna sauna saunaa saunaan saunoja
            pyörä pyörä pyörää pyörään pyöriä; hiihto hiihdo hiihtoa hiihtoon hiihtoja
            latu ladu latua latuun latuja; luistelu luistelu luistelua luisteluun luisteluja
            jalkapallo jalkapallo jalkapalloa jalkapalloon jalkapalloja; salibandy salibandy salibandya salibandyyn salibandyja
            sulkapallo sulkapallo sulkapalloa sulkapalloon sulkapalloja; keila keila keilaa keilaan keiloja
            joukkue joukkuee joukkuetta joukkueeseen joukkueita; harjoitus harjoitukse harjoitusta harjoitukseen harjoituksia
            valmentaja valmentaja valmentajaa valmentajaan valmentajia; seura seura seuraa seuraan seuroja
            seurakunta seurakunna seurakuntaa seurakuntaan seurakuntia; kirkko kirko kirkkoa kirkkoon kirkkoja
            diakonia diakonia diakoniaa diakoniaan diakonioita; rukous rukoukse rukousta rukoukseen rukouksia
            leiri leiri leiriä leiriin leirejä; loma loma lomaa lomaan lomia
            matka matka matkaa matkaan matkoja; bussi bussi bussia bussiin busseja
            kyyti kyydi kyytiä kyytiin kyytejä; saattaja saattaja saattajaa saattajaan saattajia
            avustaja avustaja avustajaa avustajaan avustajia; vammainen vammaise vammaista vammaiseen vammaisia
            kehitysvamma kehitysvamma kehitysvammaa kehitysvammaan kehitysvammoja; kuulo kuulo kuuloa kuuloon kuuloja
            näkö näö näköä näköön näköjä; viittomakieli viittomakiele viittomakieltä viittomakieleen viittomakieliä
            isä isä isää isään isiä; äiti äidi äitiä äitiin äitejä
            vauva vauva vauvaa vauvaan vauvoja; taapero taapero taaperoa taaperoon taaperoita
            isovanhempi isovanhemma isovanhempaa isovanhempaan isovanhempia; mummo mummo mummoa mummoon mummoja
            ero ero eroa eroon eroja; parisuhde parisuhtee parisuhdetta parisuhteeseen parisuhteita
            väkivalta väkivalla väkivaltaa väkivaltaan väkivaltoja; turva turva turvaa turvaan turvia
            oikeus oikeude oikeutta oikeuteen oikeuksia; edunvalvonta edunvalvonna edunvalvontaa edunvalvontaan edunvalvontoja
            raha raha rahaa rahaan rahoja; maksu maksu maksua maksuun maksuja
            vaate vaattee vaatetta vaatteeseen vaatteita; kierrätys kierrätykse kierrätystä kierrätykseen kierrätyksiä
            kirpputori kirpputori kirpputoria kirpputoriin kirpputoreja; myyjäinen myyjäise myyjäistä myyjäiseen myyjäisiä
            ilta illa iltaa iltaan iltoja; aamu aamu aamua aamuun aamuja
            viikko viiko viikkoa viikkoon viikkoja; kausi kaude kautta kauteen kausia
            syksy syksy syksyä syksyyn syksyjä; kevät kevää kevättä kevääseen keväitä
            kesä kesä kesää kesään kesiä; joulu joulu joulua jouluun jouluja
            ilmoittautuminen ilmoittautumise ilmoittautumista ilmoittautumiseen ilmoittautumisia; paikka paika paikkaa paikkaan paikkoja
            tila tila tilaa tilaan tiloja; esteettömyys esteettömyyde esteettömyyttä esteettömyyteen esteettömyyksiä
            ovi ove ovea oveen ovia; hissi hissi hissiä hissiin hissejä
            yhteystieto yhteystiedo yhteystietoa yhteystietoon yhteystietoja; lisätieto lisätiedo lisätietoa lisätietoon lisätietoja
            jäsen jäsene jäsentä jäseneen jäseniä; kumppani kumppani kumppania kumppaniin kumppaneita
            kunta kunna kuntaa kuntaan kuntia; hyvinvointialue hyvinvointialuee hyvinvointialuetta hyvinvointialueeseen hyvinvointialueita
            järjestö järjestö järjestöä järjestöön järjestöjä; hanke hankkee hanketta hankkeeseen hankkeita
            tieto tiedo tietoa tietoon tietoja; taito taido taitoa taitoon taitoja
            kokemus kokemukse kokemusta kokemukseen kokemuksia; ajatus ajatukse ajatusta ajatukseen ajatuksia
            ilo ilo iloa iloon iloja; nauru nauru naurua nauruun nauruja
            uni une unta uneen unia; lepo levo lepoa lepoon lepoja
            ravinto ravinno ravintoa ravintoon ravintoja; kasvis kasvikse kasvista kasvikseen kasviksia
            leipä leivä leipää leipään leipiä; resepti resepti reseptiä reseptiin reseptejä
            ruokajako ruokajao ruokajakoa ruokajakoon ruokajakoja; kassi kassi kassia kassiin kasseja
            veteraani veteraani veteraania veteraaniin veteraaneja; eläkeläinen eläkeläise eläkeläistä eläkeläiseen eläkeläisiä
            tuokio tuokio tuokiota tuokioon tuokioita; hetki hetke hetkeä hetkeen hetkiä
            leikki leiki leikkiä leikkiin leikkejä; satu sadu satua satuun satuja
            askartelu askartelu askartelua askarteluun askarteluja; muovailu muovailu muovailua muovailuun muovailuja
            bändi bändi bändiä bändiin bändejä; soitin soittime soitinta soittimeen soittimia
            kitara kitara kitaraa kitaraan kitaroita; piano piano pianoa pianoon pianoja
            shakki shaki shakkia shakkiin shakkeja; bingo bingo bingoa bingoon bingoja
            visailu visailu visailua visailuun visailuja; kortti korti korttia korttiin kortteja
            lähete lähettee lähetettä lähetteeseen lähetteitä; vastaanotto vastaanoto vastaanottoa vastaanottoon vastaanottoja
            päiväkeskus päiväkeskukse päiväkeskusta päiväkeskukseen päiväkeskuksia; kylätalo kylätalo kylätaloa kylätaloon kylätaloja
            koulu koulu koulua kouluun kouluja; päiväkoti päiväkodi päiväkotia päiväkotiin päiväkoteja
            iltapäivä iltapäivä iltapäivää iltapäivään iltapäiviä; läksy läksy läksyä läksyyn läksyjä
            kummi kummi kummia kummiin kummeja; mentori mentori mentoria mentoriin mentoreita
            tulevaisuus tulevaisuude tulevaisuutta tulevaisuuteen tulevaisuuksia; unelma unelma unelmaa unelmaan unelmia
            """;

    static final List<Noun> ALL = WordForms.rows(STOCK, 5).stream()
            .map(form -> new Noun(form[0], form[1], form[2], form[3], form[4]))
            .toList();

    private FinnishNouns() {}

    /** A noun by its principal parts. */
    record Noun(String name, String stem, String partitive, String illative, String partitives) {

        /** A form by the name that sentence patterns use. */
        String form(String wanted) {
            var back = WordForms.isBack(stem);
            return switch (wanted) {
                case "n" -> name;
                case "g" -> stem + "n";
                case "p" -> partitive;
                case "in" -> stem + (back ? "ssa" : "ssä");
                case "from" -> stem + (back ? "sta" : "stä");
                case "to" -> illative;
                case "at" -> stem + (back ? "lla" : "llä");
                case "for" -> stem + "lle";
                case "s" -> stem + "t";
                case "ps" -> partitives;
                default -> throw new IllegalArgumentException("no such form of a noun: " + wanted);
            };
        }

        /** This noun with another in front of it, as Finnish makes its words: ruoka + kassi. */
        Noun after(Noun first) {
            var head = first.name;
            return new Noun(head + name, head + stem, head + partitive, head + illative, head + partitives);
        }
    }
}
