package fi.palvelutarjotin.deploy.bench;

import java.util.List;

/** Word stocks and sentence patterns of Swedish and English; {@code {W}} is a word, {@code {M}} the municipality. */
enum OtherLanguages {
    SV("""
            gruppen verksamheten stödet hjälpen rådgivning klubben kursen ledaren invånare familjer barn unga äldre föräldrar \
            gymnastik motion kafé träff kamratstöd evenemang förening vardag hem välmående hälsa kultur musik natur utflykt \
            promenad dans kör sång spel handarbete bok bibliotek simning yoga sal mat lunch kaffe kök vänner gemenskap frivilliga \
            närståendevårdare anhöriga sjukdom minne rehabilitering missbruk kris sorg ensamhet delaktighet arbete arbetslöshet \
            verkstad studier utbildning ekonomi skuld förmåner ansökan boende invandrare språk tolk samtal mötesplats hus park skog \
            strand trädgård djur hund häst fotografering målning teater film konsert utställning dikt stickning telefon dator nätet \
            vägledning läkare terapi smärta diabetes hjärta cancer styrka bassäng bastu cykel skidåkning fotboll lag församling \
            kyrka läger resa skjuts assistent hörsel syn pappa mamma baby skilsmässa våld rätt kläder återvinning loppis kväll morgon""", new String[] {
        "{W} samlas en gång i veckan i {M} och alla är välkomna.",
        "Kom med och upptäck {W}, {W} och {W} tillsammans med andra.",
        "Vi erbjuder {W} för dig som behöver {W} eller {W} i vardagen.",
        "Gruppen leds av en erfaren ledare och deltagandet är avgiftsfritt.",
        "Här kan du prata om {W} och få råd om {W} i lugn och ro.",
        "Under hösten ordnas {W} och {W} i samarbete med {W}.",
        "Anmäl dig i förväg, för antalet platser till {W} är begränsat.",
        "Lokalen är tillgänglig och det finns {W} samt {W} på plats.",
    }),
    EN("""
            group activity support help advice club course leader residents families children young older parents exercise \
            café meeting peer event association everyday home wellbeing health culture music nature trip walking dance choir \
            singing games crafts book library swimming yoga hall food lunch coffee kitchen friends community volunteers carers \
            relatives illness memory rehabilitation addiction crisis grief loneliness participation work unemployment workshop \
            studies training finances debt benefits application housing immigrants language interpreter conversation house park \
            forest beach garden animals dog horse photography painting theatre film concert exhibition poetry knitting phone \
            computer internet guidance doctor therapy pain diabetes heart cancer strength pool sauna bicycle skiing football team \
            parish church camp travel transport assistant hearing sight father mother baby divorce violence rights clothes""", new String[] {
        "The {W} meets once a week in {M} and everybody is welcome.",
        "Come and try {W}, {W} and {W} together with others.",
        "We offer {W} for people who need {W} or {W} in daily life.",
        "The group has an experienced leader and taking part is free of charge.",
        "You can talk about {W} and get advice on {W} in confidence.",
        "In the autumn there will be {W} and {W} together with the local {W}.",
        "Please sign up in advance, as places in the {W} are limited.",
        "The room is accessible, and {W} as well as {W} are at hand.",
    });

    private final List<String> words;
    private final String[] sentences;

    OtherLanguages(String words, String[] sentences) {
        this.words = List.of(words.split(" +"));
        this.sentences = sentences;
    }

    String word(Dice dice) {
        return dice.zipf(words);
    }

    String name(Dice dice) {
        var first = word(dice);
        return Character.toUpperCase(first.charAt(0))
                + first.substring(1)
                + (this == SV ? " och " : " and ")
                + word(dice);
    }

    String text(Dice dice, String municipality, int sentences) {
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++) {
            var sentence = dice.one(this.sentences).replace("{M}", municipality);
            while (sentence.contains("{W}")) {
                sentence = sentence.replaceFirst("\\{W}", word(dice));
            }
            text.append(text.isEmpty() ? "" : " ").append(sentence);
        }
        return text.toString();
    }
}
