// What message texts and reactions are made of.

#include "server/features/messages/MessageText.h"
#include "server/features/reactions/Emoji.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatATextCalls_data();
    void namesThatATextCalls();
    void noMoreNamesThanAsked();
    void whatIsAnEmoji_data();
    void whatIsAnEmoji();
};

void TextsTest::namesThatATextCalls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<bool>("everyone");
    QTest::newRow("none") << u"no names"_s << QStringList{} << false;
    QTest::newRow("at the start and in brackets") << u"@anna (@bao)"_s << QStringList{u"anna"_s, u"bao"_s} << false;
    QTest::newRow("folded, each once") << u"@Anna @ANNA"_s << QStringList{u"anna"_s} << false;
    QTest::newRow("e-mail address") << u"anna@example.org"_s << QStringList{} << false;
    QTest::newRow("end of a sentence") << u"Ask @anna.b."_s << QStringList{u"anna.b."_s, u"anna.b"_s} << false;
    QTest::newRow("too short") << u"@ab @"_s << QStringList{} << false;
    QTest::newRow("too long") << u'@' + QString(33, u'a') << QStringList{} << false;
    QTest::newRow("after a letter of any script") << u"привет@anna"_s << QStringList{} << false;
    QTest::newRow("all") << u"@all: lunch"_s << QStringList{} << true;
    QTest::newRow("here") << u"@HERE"_s << QStringList{} << true;
}

void TextsTest::namesThatATextCalls()
{
    QFETCH(QString, text);
    const CalledNames called = calledNames(text, 50);
    QTEST(called.usernames, "names");
    QTEST(called.everyone, "everyone");
}

void TextsTest::noMoreNamesThanAsked()
{
    QCOMPARE(calledNames(u"@one @two @three"_s, 2).usernames, (QStringList{u"one"_s, u"two"_s}));
}

void TextsTest::whatIsAnEmoji_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("emoji");
    QTest::newRow("thumb") << u"👍"_s << true;
    QTest::newRow("thumb with skin tone") << u"👍🏽"_s << true;
    QTest::newRow("heart with style") << u"❤️"_s << true;
    QTest::newRow("heart without") << u"❤"_s << true;
    QTest::newRow("family") << u"👨‍👩‍👧‍👦"_s << true;
    QTest::newRow("flag") << u"🇩🇪"_s << true;
    QTest::newRow("half a flag") << u"🇩"_s << false;
    QTest::newRow("flag of a region") << u"🏴󠁧󠁢󠁥󠁮󠁧󠁿"_s << true;
    QTest::newRow("keycap") << u"1️⃣"_s << true;
    QTest::newRow("of next year") << QString::fromUcs4(U"\U0001FAFF", 1) << true;
    QTest::newRow("two") << u"👍👍"_s << false;
    QTest::newRow("letter") << u"a"_s << false;
    QTest::newRow("digit") << u"1"_s << false;
    QTest::newRow("word") << u"ok"_s << false;
    QTest::newRow("space") << u" "_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("emoji under a pile of marks") << u"👍\u0301\u0301"_s << false;
    QTest::newRow("CJK") << u"好"_s << false;
    QTest::newRow("joiner alone") << u"\u200d"_s << false;
    QTest::newRow("lone surrogate") << QString(QChar(0xd83d)) << false;
}

void TextsTest::whatIsAnEmoji()
{
    QFETCH(QString, text);
    QTEST(isEmoji(text), "emoji");
}

QTEST_GUILESS_MAIN(TextsTest)
#include "tst_texts.moc"
