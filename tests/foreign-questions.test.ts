import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { answerQuestion } from "../src/answer/answer-question.ts";
import { languageOf } from "../src/languages/languages.ts";
import { libraryOf } from "./shipped.ts";

const library = libraryOf();
const now = Temporal.Instant.from("2020-11-13T08:00:00Z");

function ask(question: string) {
  return answerQuestion(library, question, { asOf: { now }, source: null });
}

describe("a question in another language finds the deadline of its place", () => {
  const due = { Lachin: "2020-12-01", Aghdam: "2020-11-20", Kalbajar: "2020-11-15" };
  test.each([
    ["когда Армения должна передать Лачин?", "Lachin"],
    ["Когда передадут Лачинский район?", "Lachin"],
    ["до какого числа Армения должна вернуть Кельбаджар?", "Kalbajar"],
    ["Когда будет передана Кельбаджарская область?", "Kalbajar"],
    ["до какого числа нужно освободить Агдам", "Aghdam"],
    ["когда состоится передача Агдамского района Азербайджану?", "Aghdam"],
    ["сколько дней осталось до передачи Агдама?", "Aghdam"],
    ["крайний срок передачи Лачина", "Lachin"],
    ["Laçın ne zaman teslim edilecek?", "Lachin"],
    ["Laçın'ın iadesi için son tarih ne", "Lachin"],
    ["Lacin ne zaman iade edilecek", "Lachin"],
    ["Ağdam ne zamana kadar boşaltılacak?", "Aghdam"],
    ["agdam ne zaman geri verilecek", "Aghdam"],
    ["Ağdam'a kaç gün kaldı?", "Aghdam"],
    ["Ermenistan Kelbecer'i hangi tarihe kadar iade edecek?", "Kalbajar"],
    ["Kelbecer ne zaman Azerbaycan'a devredilecek", "Kalbajar"],
    ["Ermenistan Laçın'ı ne zaman Azerbaycan'a verecek", "Lachin"],
    ["Ermənistan Ağdam'ı nə vaxt Azərbaycan'a qaytarmalıdır", "Aghdam"],
    ["ermənistan laçını azərbaycana nə vaxt qaytaracaq", "Lachin"],
    ["когда Армения передаст Лачин Азербайджану", "Lachin"],
    ["երբ է Հայաստանը հանձնելու Լաչինը Ադրբեջանին", "Lachin"],
    ["Laçın nə vaxt təhvil veriləcək?", "Lachin"],
    ["Laçının qaytarılması üçün son tarix hansıdır", "Lachin"],
    ["Laçına neçə gün qalıb?", "Lachin"],
    ["Ağdam nə vaxt qaytarılmalıdır?", "Aghdam"],
    ["Ağdam rayonu nə zaman Azərbaycana veriləcək?", "Aghdam"],
    ["Kəlbəcər hansı tarixə qədər qaytarılmalıdır?", "Kalbajar"],
    ["Ermənistan Kəlbəcəri nə vaxtadək boşaltmalıdır", "Kalbajar"],
    ["kelbecer ne vaxt qaytarilacaq", "Kalbajar"],
    ["Ե՞րբ է հանձնվելու Լաչինը", "Lachin"],
    ["Բերձորի հանձնման վերջնաժամկետը ո՞րն է", "Lachin"],
    ["մինչև ե՞րբ պետք է վերադարձվի Ակնան", "Aghdam"],
    ["մինչև երբ պիտի վերադարձնեն Աղդամը", "Aghdam"],
    ["Աղդամի շրջանը ե՞րբ կհանձնվի", "Aghdam"],
    ["ե՞րբ պետք է հանձնվի Քարվաճառը", "Kalbajar"],
    ["երբ կհանձնեն Քելբաջարը Ադրբեջանին", "Kalbajar"],
  ] as const)("%s", (question, place) => {
    const answer = ask(question);
    expect(answer.kind).toBe("found");
    expect(answer.citations).not.toEqual([]);
    for (const { deadline } of answer.deadlines) expect(deadline.place).toBe(place);
    expect(answer.deadlines.map(({ deadline }) => deadline.due)).toContain(due[place]);
  });
});

describe("a question in another language finds its passage", () => {
  test.each([
    ["сколько миротворцев?", "afterwards:12", "1,960"],
    ["Сколько наблюдательных постов?", "peace-deal:4 afterwards:13", "observation posts"],
    ["когда началось прекращение огня?", "afterwards:1", "10 November 2020"],
    ["когда был обмен пленными", "afterwards:18", "14 December 2020"],
    ["какова ширина Лачинского коридора?", "trilateral-statement:9", "5 km"],
    ["сколько БТР у миротворцев?", "trilateral-statement:4", "90"],
    ["почему перенесли срок передачи Кельбаджара?", "afterwards:2", "weather"],
    ["кто подписал заявление?", "trilateral-statement:1 peace-deal:10", "signed"],
    ["скока наблюдательных постов", "peace-deal:4 afterwards:13", "observation posts"],
    ["türkiye ateşkese ne dedi", "peace-deal:11", "great victory"],
    ["qaçqınların qarabağa qayıtmasına kim nəzarət edir", "trilateral-statement:12", "UNHCR"],
    ["աղավնոն երբ անցավ ադրբեջանի վերահսկողության տակ", "afterwards:7", "26 August 2022"],
    ["Kaç barış gücü askeri var?", "afterwards:12", "1,960"],
    ["kaç gözlem noktası kurulacak?", "peace-deal:4", "16 observation posts"],
    ["Ateşkes ne zaman başladı?", "afterwards:1", "10 November 2020"],
    ["ateşkes hangi tarihte yürürlüğe girdi", "afterwards:1", "10 November 2020"],
    ["esir değişimi ne zaman başladı?", "afterwards:18", "14 December 2020"],
    ["barış güçleri kaç yıl kalacak?", "trilateral-statement:6", "five years"],
    ["Laçın koridorunun genişliği ne kadar?", "trilateral-statement:9", "5 km"],
    ["bildiriyi kim imzaladı?", "trilateral-statement:1 peace-deal:10", "signed"],
    ["sülhməramlıların sayı nə qədərdir?", "afterwards:12", "1,960"],
    ["neçə müşahidə məntəqəsi qurulacaq?", "peace-deal:4", "16 observation posts"],
    ["Atəşkəs nə vaxt başladı?", "afterwards:1", "10 November 2020"],
    ["əsirlərin mübadiləsi nə vaxt başladı?", "afterwards:18", "14 December 2020"],
    ["sülhməramlılar neçə il qalacaq?", "trilateral-statement:6", "five years"],
    ["Laçın dəhlizinin eni nə qədərdir?", "trilateral-statement:9", "5 km"],
    ["bəyanatı kim imzaladı?", "trilateral-statement:1 peace-deal:10", "signed"],
    ["քանի՞ խաղաղապահ կա", "afterwards:12", "1,960"],
    ["խաղաղապահների թիվը որքա՞ն է", "afterwards:12", "1,960"],
    ["քանի՞ դիտակետ է լինելու", "peace-deal:4 afterwards:13", "observation posts"],
    ["ե՞րբ սկսվեց հրադադարը", "afterwards:1", "10 November 2020"],
    ["ե՞րբ սկսվեց գերիների փոխանակումը", "afterwards:18", "14 December 2020"],
    ["քանի՞ տարի են մնալու խաղաղապահները", "trilateral-statement:6", "five years"],
    ["որքա՞ն է Լաչինի միջանցքի լայնությունը", "trilateral-statement:9", "5 km"],
    ["ո՞վ է ստորագրել հայտարարությունը", "trilateral-statement:1 peace-deal:10", "signed"],
    [
      "Ulaşım bağlantıları için çalışma grubu ne zaman kuruldu?",
      "afterwards:20",
      "11 January 2021",
    ],
    ["Savaş kaç gün sürdü?", "background:7", "44 days"],
    ["Barış gücünün çekilmesi ne zaman tamamlandı?", "afterwards:15", "12 June 2024"],
    ["Ağdam ilçesinin yüzde kaçı Ermenilerin elindeydi?", "background:12", "77 percent"],
    ["Müharibə nə vaxt başladı?", "background:7", "27 September"],
    ["Humanitar atəşkəslər nə vaxt elan olundu?", "background:6", "10, 18 and 26 October"],
    ["Qaçqınların qayıdışına hansı təşkilat nəzarət edir?", "trilateral-statement:12", "UNHCR"],
    ["Ermənilər Ağdamı nə vaxt işğal etdi?", "background:10", "July 1993"],
    ["Какая часть Агдамского района находилась в руках армян?", "background:12", "77 percent"],
    [
      "На сколько лет автоматически продлевается мандат миротворцев?",
      "trilateral-statement:6",
      "five",
    ],
    ["Когда упразднили институты карабахских властей?", "afterwards:22", "1 January 2024"],
    ["Քանի՞ օր տևեց պատերազմը", "background:7", "44 days"],
    ["Ինչո՞ւ Հայաստանը լրացուցիչ ժամանակ խնդրեց", "afterwards:2", "weather"],
    ["Ինչպե՞ս Փաշինյանը բնութագրեց հայտարարությունը", "background:3", "painful"],
    ["Ե՞րբ սկսվեցին մարտերը", "background:7", "27 September"],
  ])("%s", (question, passages, says) => {
    const { kind, text, citations } = ask(question);
    expect(kind).toBe("found");
    // Where two passages answer, either will do.
    const cited = citations.map((citation) => citation.passage.id);
    expect(passages.split(" ").some((passage) => cited.includes(passage))).toBe(true);
    expect(text).toContain(says);
  });

  test.each([
    ["Лачин?", "Lachin"],
    ["Laçın", "Lachin"],
    ["Քարվաճառ", "Kalbajar"],
  ])("a name alone: %s", (question, name) => {
    expect(ask(question).citations[0]?.quote).toContain(name);
  });
});

describe("what the documents do not answer is not answered in another language either", () => {
  test.each([
    ["сколько людей погибло в Лачине?"],
    ["когда вернут Шушу?"],
    ["кто мэр Шуши?"],
    ["кто мэр города Лачин?"],
    ["какая погода в Баку?"],
    ["сколько танков у Армении?"],
    ["сколько беженцев вернулось в Шушу"],
    ["когда построят аэропорт в Лачине?"],
    ["Şuşa belediye başkanı kim?"],
    ["Laçın'ın nüfusu kaç?"],
    ["Şuşa ne zaman iade edilecek?"],
    ["Ağdam'da kaç kişi öldü?"],
    ["Azerbaycan ordusunda kaç asker var?"],
    ["Hadrut ne zaman iade edilecek?"],
    ["Füzuli nə vaxt qaytarılacaq?"],
    ["ե՞րբ կհանձնվի Հադրութը"],
    ["когда передадут Ходжалы?"],
    ["Ağdam'da havaalanı ne zaman açılacak?"],
    ["Laçında neçə nəfər həlak olub?"],
    ["Şuşa nə vaxt qaytarılacaq?"],
    ["Şuşanın meri kimdir?"],
    ["Kəlbəcərdə hava limanı nə vaxt açılacaq?"],
    ["քանի՞ մարդ է զոհվել Լաչինում"],
    ["ե՞րբ կվերադարձնեն Շուշին"],
    ["ո՞վ է Շուշիի քաղաքապետը"],
    ["ե՞րբ է կառուցվելու Լաչինի օդանավակայանը"],
    ["որքա՞ն է Երևանի բնակչությունը"],
    ["Ermenistan Laçın'ı ne zaman alacak?"],
    ["Ağdam'da kaç asker öldü?"],
    ["Ermənistan Laçını nə vaxt alacaq?"],
    ["Azərbaycan neçə kənd itirdi?"],
    ["когда Армения получит Лачин?"],
    ["сколько сёл потерял Азербайджан?"],
    ["ե՞րբ է Հայաստանը ստանալու Լաչինը"],
    ["քանի՞ գյուղ կորցրեց Ադրբեջանը"],
  ])("%s", (question) => {
    expect(ask(question).kind).not.toBe("found");
  });
});

describe("what is not understood is said in the person's language", () => {
  test.each([
    ["ru", "как испечь хлеб?"],
    ["tr", "ekmek nasıl pişirilir"],
    ["az", "çörək necə bişirilir"],
    ["hy", "ինչպե՞ս թխել հաց"],
  ])("%s, the whole question: %s", (code, question) => {
    const { kind, text, citations } = ask(question);
    expect(kind).toBe("nothing");
    expect(text).toBe(languageOf(code).sayings.notUnderstood);
    expect(citations).toEqual([]);
  });

  test.each([
    ["ru", "когда построят аэропорт в Лачине?", "аэропорт"],
    ["tr", "Ağdam'da havaalanı ne zaman açılacak?", "havaalanı"],
    ["az", "Laçında teatr nə vaxt tikiləcək?", "teatr"],
    ["hy", "ե՞րբ է կառուցվելու Լաչինի օդանավակայանը", "օդանավակայանը"],
  ])("%s, some words: %s", (code, question, word) => {
    const { text, lines } = ask(question);
    const [told] = lines;
    expect(told?.rest).toContain(languageOf(code).sayings.unread);
    expect(told?.rest).toContain(word);
    expect(text.startsWith(told?.rest ?? "?")).toBe(true);
  });
});

test.each([
  ["ru", "до какого числа нужно построить школу в Степанакерте"],
  ["tr", "Hankendi'de okul son tarihi ne"],
])(
  "%s: that no document sets a deadline is said in the person's language: %s",
  (code, question) => {
    expect(ask(question).text).toContain(languageOf(code).sayings.noDeadline);
  },
);

test.each([
  ["ru", "сколько людей погибло в Лачине?"],
  ["tr", "Laçın'ın nüfusu kaç?"],
])("%s: a question that is understood and not answered says so: %s", (code, question) => {
  expect(ask(question).text).toBe(languageOf(code).sayings.nothing);
});

test.each([
  "Azerbaycan Laçın'ı ne zaman Ermenistan'a verecek",
  "Azərbaycan Ağdam'ı nə vaxt Ermənistan'a qaytarmalıdır",
  "azerbaycan laçını ermenistana ne zaman verecek",
  "azərbaycan laçını ermənistana nə vaxt qaytaracaq",
  "когда Азербайджан передаст Лачин Армении",
  "երբ է Ադրբեջանը հանձնելու Լաչինը Հայաստանին",
])("a deadline is not given to whoever supposes that the other side is due: %s", (question) => {
  const { kind, deadlines } = ask(question);
  expect(kind).not.toBe("found");
  expect(deadlines).toEqual([]);
});
