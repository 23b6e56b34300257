#include "client/models/EmojiCatalog.h"
#include "client/models/EmojiModel.h"
#include "client/models/FoundWords.h"
#include "client/models/Links.h"
#include "client/models/Look.h"
#include "client/models/Markdown.h"

#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;

class ClientMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksUp_data();
    void marksUp();
    void hostileTextYieldsOnlyOurTags_data();
    void hostileTextYieldsOnlyOurTags();
    void opensOnlyWebAndMail_data();
    void opensOnlyWebAndMail();
    void asksWhereTextAndTargetDiffer();
    void previewIsOneLineWithoutMarks();
    void jumbo_data();
    void jumbo();
    void namesCannotTurnTheTextAround();
    void emojiCatalogHoldsUnicodesEmoji();
    void whatASearchFoundIsMarked_data();
    void whatASearchFoundIsMarked();
    void marksStandBetweenTheTags();
    void anExcerptShowsWhatWasFound();
    void emojiAreFoundByTheirWords_data();
    void emojiAreFoundByTheirWords();
};

void ClientMarkdown::marksUp_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &markdown, const QString &expected) { QTest::newRow(name) << markdown << expected; };
    row("plain stays plain", QStringLiteral("Hello, world"), {});
    row("a line break is no mark", QStringLiteral("one\ntwo"), {});
    row("bold and italic", QStringLiteral("**b** *i*"), QStringLiteral("<b>b</b> <i>i</i>"));
    row("strike", QStringLiteral("~~no~~"), QStringLiteral("<s>no</s>"));
    row("code", QStringLiteral("`a<b`"), QStringLiteral("<code>a&lt;b</code>"));
    row("code block", QStringLiteral("```\nint x;\n```"), QStringLiteral("<pre>int x;</pre>"));
    row("quote", QStringLiteral("> said"), QStringLiteral("<blockquote>said</blockquote>"));
    row("list", QStringLiteral("- a\n- b"), QStringLiteral("<ul><li>a</li><li>b</li></ul>"));
    row("address", QStringLiteral("see https://example.org/a?b=1&c=2"),
        QStringLiteral("see <a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>"));
    row("stars in an address", QStringLiteral("https://e.org/**b**"), QStringLiteral("<a href=\"https://e.org/**b\">https://e.org/**b</a>"));
    row("a heading is text", QStringLiteral("# **t**"), QStringLiteral("# <b>t</b>"));
    row("lines in marked text", QStringLiteral("**a**\nb\n\nc"), QStringLiteral("<b>a</b><br>b<br><br>c"));
}

void ClientMarkdown::marksUp()
{
    QFETCH(QString, markdown);
    QFETCH(QString, expected);
    QCOMPARE(richTextOf(markdown), expected);
}

void ClientMarkdown::hostileTextYieldsOnlyOurTags_data()
{
    QTest::addColumn<QString>("text");
    const QStringList hostile{
        QStringLiteral("<img src=x onerror=alert(1)> **b**"),
        QStringLiteral("<script>alert(1)</script> *i*"),
        QStringLiteral("**<b onclick=\"x\">**"),
        QStringLiteral("![x](https://evil.example/track.png)"),
        QStringLiteral("![x](file:///etc/passwd) **b**"),
        QStringLiteral("[x](javascript:alert(1)) **b**"),
        QStringLiteral("[x](data:text/html,<script>) **b**"),
        QStringLiteral("[\"><img src=x>](https://a.example/\"><img>) *i*"),
        QStringLiteral("`</code><img src=x>`"),
        QStringLiteral("```\"><img src=x>\n</pre><table><tr>\n```"),
        QStringLiteral("> > > <blockquote>\n- <li>\n1. <ol>"),
        QStringLiteral("&lt;img&gt; &#60;img&#62; **b**"),
        QStringLiteral("<https://a.example/\"onmouseover=x>"),
        QString(3000, u'[') + QString(3000, u'*'),
        QString(200, u'>') + QStringLiteral(" deep **b**"),
        QStringLiteral("**@user1<img>** @<b>"),
        QString::fromUtf8("**\xef\xbf\xbf\xe2\x80\xae gnp.exe**"),
    };
    for (const QString &text : hostile)
        QTest::newRow(qPrintable(text.left(40))) << text;
}

void ClientMarkdown::hostileTextYieldsOnlyOurTags()
{
    QFETCH(QString, text);
    QString markup = richTextOf(text, {QStringLiteral("user1")});
    static const QRegularExpression ours(QStringLiteral(
        "</?(b|i|s|code|pre|blockquote|ul|li)>|<br>|</(ol|a)>|<ol start=\"\\d+\">|<a href=\"(https?://|mailto:|confab-ask:)[^\"<>]*\">"));
    markup.remove(ours);
    QVERIFY2(!markup.contains(u'<') && !markup.contains(u'>'), qPrintable(markup.left(200)));
}

void ClientMarkdown::opensOnlyWebAndMail_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("opens");
    QTest::newRow("https") << QStringLiteral("https://example.org/x") << true;
    QTest::newRow("http") << QStringLiteral("http://example.org") << true;
    QTest::newRow("mail") << QStringLiteral("mailto:a@example.org") << true;
    QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << false;
    QTest::newRow("script in disguise") << QStringLiteral(" jAvAsCrIpT:alert(1)") << false;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("data") << QStringLiteral("data:text/html,x") << false;
    QTest::newRow("no host") << QStringLiteral("https:///x") << false;
    QTest::newRow("a name that looks like a host") << QStringLiteral("https://bank.example@evil.example/") << false;
    QTest::newRow("relative") << QStringLiteral("//example.org") << false;
    QTest::newRow("empty") << QString() << false;
}

void ClientMarkdown::opensOnlyWebAndMail()
{
    QFETCH(QString, target);
    QFETCH(bool, opens);
    QCOMPARE(links::safeUrl(target).has_value(), opens);
}

void ClientMarkdown::asksWhereTextAndTargetDiffer()
{
    const QUrl target(QStringLiteral("https://example.org/path"));
    for (const QString &same : {QStringLiteral("https://example.org/path"), QStringLiteral("example.org/path"), QStringLiteral("https://example.org/path/")})
        QVERIFY(!links::questionOf(links::hrefFor(same, target)));
    const auto question = links::questionOf(links::hrefFor(QStringLiteral("https://bank.example/"), target));
    QVERIFY(question);
    QCOMPARE(question->text, QStringLiteral("https://bank.example/"));
    QCOMPARE(question->url, QStringLiteral("https://example.org/path"));
    // A host that only looks like another: read in Cyrillic, opened in punycode.
    const QString lookalike = QString::fromUtf8("https://\xd0\xb0pple.com/");
    const auto shown = links::questionOf(links::hrefFor(lookalike, QUrl(lookalike)));
    QVERIFY(shown);
    QVERIFY(shown->url.contains(QStringLiteral("xn--")));
}

void ClientMarkdown::previewIsOneLineWithoutMarks()
{
    QCOMPARE(previewOf(QStringLiteral("**Hi** there\n\n- one\n- `two`")), QStringLiteral("Hi there one two"));
    QCOMPARE(previewOf(QStringLiteral("<img src=x> [text](https://example.org)")), QStringLiteral("<img src=x> text"));
}

void ClientMarkdown::jumbo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("big");
    QTest::newRow("one") << QString::fromUtf8("😀") << true;
    QTest::newRow("three") << QString::fromUtf8("😀 ❤️👍🏽") << true;
    QTest::newRow("four") << QString::fromUtf8("😀😀😀😀") << false;
    QTest::newRow("a family is one") << QString::fromUtf8("👨‍👩‍👧‍👦") << true;
    QTest::newRow("a flag is one") << QString::fromUtf8("🇩🇪") << true;
    QTest::newRow("keycap") << QString::fromUtf8("1️⃣") << true;
    QTest::newRow("with a word") << QString::fromUtf8("😀 hi") << false;
    QTest::newRow("a digit") << QStringLiteral("1") << false;
    QTest::newRow("an arrow as text") << QString::fromUtf8("→") << false;
    QTest::newRow("nothing") << QString() << false;
}

void ClientMarkdown::jumbo()
{
    QFETCH(QString, text);
    QFETCH(bool, big);
    QCOMPARE(isJumbo(text), big);
}

void ClientMarkdown::namesCannotTurnTheTextAround()
{
    protocol::User user;
    user.username = QStringLiteral("mallory");
    user.displayName = QString::fromUtf8("\xe2\x80\xae evil \xe2\x81\xa6\n<img src=x>");
    const QString name = shownName(user);
    for (const char16_t control : {u'\u202e', u'\u2066', u'\n'})
        QVERIFY(!name.contains(QChar(control)));
    user.displayName = QString::fromUtf8("\xe2\x80\x8b \xe2\x80\xae");
    QCOMPARE(shownName(user), QStringLiteral("mallory"));
    QCOMPARE(initialsOf(QStringLiteral("anna moreau")), QStringLiteral("AM"));
    QCOMPARE(initialsOf(QString::fromUtf8("👩‍🚀 Zoe")), QString::fromUtf8("👩‍🚀Z"));
}

void ClientMarkdown::emojiCatalogHoldsUnicodesEmoji()
{
    const QList<EmojiEntry> &all = emojiCatalog();
    QVERIFY(all.size() > 1500);
    const auto thumb = std::ranges::find(all, QString::fromUtf8("👍"), &EmojiEntry::emoji);
    QVERIFY(thumb != all.end());
    QCOMPARE(thumb->name, QStringLiteral("thumbs up"));
    QCOMPARE(thumb->skinTones.size(), 5);
    for (const EmojiEntry &entry : all)
        QVERIFY2(isJumbo(entry.emoji), qPrintable(entry.name));
}

void ClientMarkdown::whatASearchFoundIsMarked_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // [] stand for marks; empty: nothing found
    const auto row = [](const char *name, const char *query, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(query) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("a word", "lake", "At the lake, north side", "At the [lake], north side");
    row("its case", "LAKE", "Lake and lake", "[Lake] and [lake]");
    row("what begins with three letters", "pic", "The picnic", "The [picnic]");
    row("two letters are a whole word", "at", "at the attic", "[at] the attic");
    row("not inside a word", "nic", "The picnic", "");
    row("each word by itself", "side lake", "lake, other side", "[lake], other [side]");
    row("accents", "banh mi", "the bánh mì!", "the [bánh] [mì]!");
    row("accents as signs of their own", "banh", "ba\u0301nh", "[ba\u0301nh]");
    row("ß and SS", "strasse", "Die Straße", "Die [Straße]");
    row("in quotes only the word itself", "\"pic\"", "pic picnic", "[pic] picnic");
    row("filters say nothing of the words", "from:anna has:link lake", "anna at the lake", "anna at the [lake]");
    row("Chinese, anywhere", "书馆", "我们在图书馆见", "我们在图[书馆]见");
    row("one sign of it", "书", "我在图书馆读书", "我在图[书]馆读[书]");
    row("Arabic", "صباح", "صباح الخير", "[صباح] الخير");
    row("Hebrew", "שלום", "אז שלום לך", "אז [שלום] לך");
    row("a sign of two units", "𝒳", "x 𝒳 y", "x [𝒳] y");
    row("tags of theirs", "bold", "<b>bold</b>", "&lt;b&gt;[bold]&lt;/b&gt;");
    row("lines", "two", "one\ntwo", "one<br>[two]");
    row("nothing asked", "  ", "anything", "");
    row("signs alone", "?!", "what?!", "");
}

void ClientMarkdown::whatASearchFoundIsMarked()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    expected.replace(u'[', QStringLiteral("<mark>")).replace(u']', QStringLiteral("</mark>"));
    QCOMPARE(FoundWords(query).markedText(text), expected);
}

void ClientMarkdown::marksStandBetweenTheTags()
{
    const QString markup = richTextOf(QStringLiteral("**href** & https://e.org/href `<href>`"));
    QCOMPARE(FoundWords(QStringLiteral("href")).markedMarkup(markup),
        QStringLiteral("<b><mark>href</mark></b> &amp; <a href=\"https://e.org/href\">https://e.org/<mark>href</mark></a> <code>&lt;<mark>href</mark>&gt;</code>"));
    QCOMPARE(FoundWords(QStringLiteral("amp")).markedMarkup(markup), QString());
}

void ClientMarkdown::anExcerptShowsWhatWasFound()
{
    const QString line = QStringLiteral("A long way to go before it comes to what was meant, the lake, and then some more");
    const FoundWords lake(QStringLiteral("lake"));
    const QString excerpt = lake.excerptOf(line);
    QVERIFY2(excerpt.startsWith(u'…') && excerpt.endsWith(u"and then some more"), qPrintable(excerpt));
    QVERIFY(excerpt.indexOf(u"lake") < 30);
    QCOMPARE(lake.excerptOf(QStringLiteral("The lake")), QStringLiteral("The lake"));
    QCOMPARE(FoundWords(QStringLiteral("sea")).excerptOf(line), line);
}

void ClientMarkdown::emojiAreFoundByTheirWords_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("emoji");
    QTest::addColumn<bool>("found");
    QTest::addColumn<bool>("first");
    const auto row = [](const char *name, const char *language, const char *typed, const char *emoji, bool found = true, bool first = false) {
        QTest::newRow(name) << QString::fromLatin1(language) << QString::fromUtf8(typed) << QString::fromUtf8(emoji) << found << first;
    };
    row("the beginning of a word of the name", "en", "seedl", "🌱", true, true);
    row("inside a word of the name", "en", "flower", "🌻");
    row("a further word, not in the name", "en", "celebration", "🎉");
    row("a whole word before what begins with it", "en", "rose", "🌹", true, true);
    row("two words, either way around", "en", "heart red", "❤️", true, true);
    row("capitals", "en", "THUMBS", "👍");
    row("two letters inside a word are too few", "en", "at", "🐱", false);
    row("one younger than its words", "en", "pink heart", "🩷");
    row("another language", "de", "daumen", "👍");
    row("another language's accents, left out", "es", "corazon", "❤️");
    row("English, whatever the language", "de", "thumbs", "👍");
    row("script without spaces", "zh", "心", "❤️");
    row("right to left", "ar", "قلب", "❤️");
    row("no such word", "en", "xyzzy", "👍", false);
    row("signs alone", "en", ":-(", "👍", false);
}

void ClientMarkdown::emojiAreFoundByTheirWords()
{
    QFETCH(QString, language);
    QFETCH(QString, typed);
    QFETCH(QString, emoji);
    QFETCH(bool, found);
    QFETCH(bool, first);
    QLocale::setDefault(QLocale(language));
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Settings settings(store);
    EmojiModel model(settings);
    model.setQuery(typed);
    QStringList shown;
    for (int i = 0; i < model.rowCount(); ++i)
        shown.append(model.get(i).value(QStringLiteral("emoji")).toString());
    QCOMPARE(shown.contains(emoji), found);
    if (first)
        QCOMPARE(model.first(), emoji);
    QLocale::setDefault(QLocale::c());
}

QTEST_GUILESS_MAIN(ClientMarkdown)
#include "tst_clientmarkdown.moc"
