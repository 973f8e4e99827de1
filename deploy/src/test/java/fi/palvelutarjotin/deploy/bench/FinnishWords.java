package fi.palvelutarjotin.deploy.bench;

import java.util.List;

/** Adjectives, verbs and sentence patterns of the field, the commonest words first. */
final class FinnishWords {

    /** Nominative, genitive without its n, partitive, plural partitive. */
    private static final String ADJECTIVE_STOCK = """
            maksuton maksuttoma maksutonta maksuttomia; avoin avoime avointa avoimia; uusi uude uutta uusia
            yhteinen yhteise yhteistä yhteisiä; oma oma omaa omia; hyvä hyvä hyvää hyviä; tuttu tutu tuttua tuttuja
            paikallinen paikallise paikallista paikallisia; mukava mukava mukavaa mukavia; kevyt kevye kevyttä kevyitä
            säännöllinen säännöllise säännöllistä säännöllisiä; viikoittainen viikoittaise viikoittaista viikoittaisia
            turvallinen turvallise turvallista turvallisia; esteetön esteettömä esteetöntä esteettömiä
            rauhallinen rauhallise rauhallista rauhallisia; iloinen iloise iloista iloisia; lämmin lämpimä lämmintä lämpimiä
            luottamuksellinen luottamuksellise luottamuksellista luottamuksellisia; pieni piene pientä pieniä
            suuri suure suurta suuria; vapaa vapaa vapaata vapaita; helppo helpo helppoa helppoja; lyhyt lyhye lyhyttä lyhyitä
            pitkä pitkä pitkää pitkiä; ohjattu ohjatu ohjattua ohjattuja; omatoiminen omatoimise omatoimista omatoimisia
            monipuolinen monipuolise monipuolista monipuolisia; soveltava soveltava soveltavaa soveltavia
            kokenut kokenee kokenutta kokeneita; ammatillinen ammatillise ammatillista ammatillisia
            sosiaalinen sosiaalise sosiaalista sosiaalisia; henkinen henkise henkistä henkisiä; fyysinen fyysise fyysistä fyysisiä
            luova luova luovaa luovia; hauska hauska hauskaa hauskoja; terveellinen terveellise terveellistä terveellisiä
            edullinen edullise edullista edullisia; vaikea vaikea vaikeaa vaikeita; yksinäinen yksinäise yksinäistä yksinäisiä
            työtön työttömä työtöntä työttömiä; nuori nuore nuorta nuoria; vanha vanha vanhaa vanhoja; iäkäs iäkkää iäkästä iäkkäitä
            monikulttuurinen monikulttuurise monikulttuurista monikulttuurisia; selkeä selkeä selkeää selkeitä
            suomalainen suomalaise suomalaista suomalaisia; kansainvälinen kansainvälise kansainvälistä kansainvälisiä
            päihteetön päihteettömä päihteetöntä päihteettömiä; digitaalinen digitaalise digitaalista digitaalisia
            ensimmäinen ensimmäise ensimmäistä ensimmäisiä; jatkuva jatkuva jatkuvaa jatkuvia; tarpeellinen tarpeellise tarpeellista tarpeellisia
            """;

    /** Third person, passive, the form after "tulla" or "lähteä". */
    private static final String VERB_STOCK = """
            liikkuu liikutaan liikkumaan; tapaa tavataan tapaamaan; keskustelee keskustellaan keskustelemaan
            auttaa autetaan auttamaan; tukee tuetaan tukemaan; ohjaa ohjataan ohjaamaan; neuvoo neuvotaan neuvomaan
            laulaa lauletaan laulamaan; tanssii tanssitaan tanssimaan; pelaa pelataan pelaamaan; kävelee kävellään kävelemään
            oppii opitaan oppimaan; harjoittelee harjoitellaan harjoittelemaan; kokoontuu kokoonnutaan kokoontumaan
            järjestää järjestetään järjestämään; toimii toimitaan toimimaan; tutustuu tutustutaan tutustumaan
            kokkaa kokataan kokkaamaan; leipoo leivotaan leipomaan; syö syödään syömään; juo juodaan juomaan
            lukee luetaan lukemaan; kirjoittaa kirjoitetaan kirjoittamaan; maalaa maalataan maalaamaan
            neuloo neulotaan neulomaan; korjaa korjataan korjaamaan; rakentaa rakennetaan rakentamaan
            ui uidaan uimaan; hiihtää hiihdetään hiihtämään; retkeilee retkeillään retkeilemään; kuuntelee kuunnellaan kuuntelemaan
            jakaa jaetaan jakamaan; kysyy kysytään kysymään; etsii etsitään etsimään; löytää löydetään löytämään
            rentoutuu rentoudutaan rentoutumaan; leikkii leikitään leikkimään; askartelee askarrellaan askartelemaan
            vierailee vieraillaan vierailemaan; soittaa soitetaan soittamaan; viljelee viljellään viljelemään
            hoitaa hoidetaan hoitamaan; opiskelee opiskellaan opiskelemaan; suunnittelee suunnitellaan suunnittelemaan
            nauttii nautitaan nauttimaan; osallistuu osallistutaan osallistumaan; kokeilee kokeillaan kokeilemaan
            """;

    /**
     * A slot is a part of speech and a form: N a noun (its forms in {@link FinnishNouns.Noun}), A an adjective, V a verb;
     * C a compound of two nouns, M the municipality, P a person, T a time of day, K a number.
     */
    static final String[] SENTENCES = {
        "{A.n} {C.n} kokoontuu kerran viikossa, ja mukaan voi tulla kesken {N.g}.",
        "Tule {V.ma} ja {V.ma} yhdessä muiden kanssa, aiempaa {N.p} ei tarvita.",
        "{N.n} on tarkoitettu kaikille, jotka kaipaavat {A.p} {N.p} ja {A.p} {N.p}.",
        "Ryhmässä {V.pass} ja {V.pass} {N.ps} rauhalliseen tahtiin jokaisen oman voinnin mukaan.",
        "Ohjaajana toimii {P}, jolta saa lisätietoja numerosta {K}.",
        "Tapaamiset pidetään paikassa {M}, {N.in} on hissi ja esteetön sisäänkäynti.",
        "Aloitamme kello {T} ja päätämme viimeistään kello {T}, välissä juodaan {N.p}.",
        "Toiminnassa on mukana {A.ps} {N.ps}, ja uudet {N.s} otetaan vastaan ilolla.",
        "Maksu on {K} euroa kaudessa, ja siihen sisältyvät {N.n} sekä {C.n}.",
        "Jos {N.n} huolettaa, voit {V.ma} luottamuksellisesti {N.g} kanssa.",
        "{C.n} tarjoaa {A.p} {N.p} niin {N.for} kuin koko {N.for}.",
        "Saat {N.p} arjen tilanteisiin, esimerkiksi {N.to}, {N.to} ja {N.to}.",
        "Ilmoittaudu ennakkoon {N.for} viimeistään {K}. päivä, sillä mukaan mahtuu {K} henkilöä.",
        "Yhteistyössä ovat {N.n}, {C.n} sekä alueen {A.n} {N.n}.",
        "Keväällä {V.pass} ulkona ja talvella {N.in}, säänmukainen varustus riittää.",
        "Vapaaehtoisena saat {A.g} perehdytyksen ja {N.p} omaan tehtävääsi.",
        "{A.n} {N.n} vähentää yksinäisyyttä ja lisää {N.p} tutkitusti.",
        "Mukaan tarvitset {A.p} mieltä, {N.g} ja vesipullon.",
        "{N.n}, {N.n} ja {N.n} kuuluvat jokaiseen kertaan.",
        "Palvelu on maksuton, eikä {N.p} tai lähetettä tarvita.",
        "Meille voi tulla sellaisena kuin on, myös {N.g} tai {N.g} kanssa.",
        "Kysy lisää: {P}, {N.n} ja {N.n} auttavat arkisin kello {T}–{T}.",
        "Tilaan pääsee {N.at}, ja {N.n} järjestyy sitä tarvitseville.",
        "Lisäksi järjestämme {A.ps} {C.ps} pari kertaa {N.in}.",
        "Toimintaa rahoittavat {N.n} ja {A.n} {N.n}, kunta {M} on mukana.",
    };

    static final String[] NAMES = {
        "{A.n} {N.n}",
        "{N.g} {C.n}",
        "{C.n}",
        "{A.n} {C.n} {N.for}",
        "{N.n} ja {N.n}",
        "{N.g} {N.n} – {M}",
        "{A.n} {N.n}, {N.n}",
        "{M}: {A.n} {N.g} {N.n}",
        "{C.n} {N.for}",
        "{N.g} {A.n} {N.n}",
    };

    static final List<Adjective> ADJECTIVES = WordForms.rows(ADJECTIVE_STOCK, 4).stream()
            .map(form -> new Adjective(form[0], form[1], form[2], form[3]))
            .toList();
    static final List<Verb> VERBS = WordForms.rows(VERB_STOCK, 3).stream()
            .map(form -> new Verb(form[0], form[1], form[2]))
            .toList();

    private FinnishWords() {}

    /** An adjective by its principal parts. */
    record Adjective(String name, String stem, String partitive, String partitives) {

        String form(String wanted) {
            return switch (wanted) {
                case "n" -> name;
                case "g" -> stem + "n";
                case "p" -> partitive;
                case "ps" -> partitives;
                default -> throw new IllegalArgumentException("no such form of an adjective: " + wanted);
            };
        }
    }

    /** A verb by its principal parts. */
    record Verb(String third, String passive, String going) {

        String form(String wanted) {
            return switch (wanted) {
                case "third" -> third;
                case "pass" -> passive;
                case "ma" -> going;
                default -> throw new IllegalArgumentException("no such form of a verb: " + wanted);
            };
        }
    }
}
