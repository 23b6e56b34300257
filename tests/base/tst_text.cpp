#include "common/base/Scripts.h"
#include "common/base/Text.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanLineKeepsWhatIsSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");
        QTest::newRow("plain") << u"Ada Lovelace"_s << u"Ada Lovelace"_s;
        QTest::newRow("spaces") << u"  Ada \t\n Lovelace "_s << u"Ada Lovelace"_s;
        QTest::newRow("override") << u"Ada\u202egnp.exe"_s << u"Adagnp.exe"_s;
        QTest::newRow("isolates and marks") << u"\u2066A\u2069\u200fB\u061cC"_s << u"ABC"_s;
        QTest::newRow("control") << u"A\u0007B\u001b[31m"_s << u"A B [31m"_s;
        QTest::newRow("zero width space") << u"ad\u200bmin\ufeff"_s << u"admin"_s;
        QTest::newRow("composed") << u"Jose\u0301"_s << u"Jos\u00e9"_s;
        QTest::newRow("family emoji") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
        QTest::newRow("lone surrogate") << QString(u"A"_s + QChar(0xd800) + u"B"_s) << u"A\ufffdB"_s;
        QTest::newRow("nothing left") << u"\u202e\u2066\u0000"_s << QString();
    }

    void cleanLineKeepsWhatIsSeen()
    {
        QFETCH(QString, text);
        QTEST(cleanLine(text), "clean");
    }

    void textWithoutInkIsBlank()
    {
        QVERIFY(isBlank(u""));
        QVERIFY(isBlank(u" \t\u3000\u00a0"));
        QVERIFY(isBlank(u"\u200d\u200c\u2800\u3164\U000E0041"));
        QVERIFY(!isBlank(u"."));
        QVERIFY(!isBlank(u"\u200d\u0645"));
    }

    void foldedTextsAreEqualWhereReadersSeeTheSame()
    {
        QCOMPARE(folded(u"ADA"_s), folded(u"ada"_s));
        QCOMPARE(folded(u"Stra\u00dfe"_s), folded(u"STRASSE"_s));
        QCOMPARE(folded(u"\uff21da"_s), folded(u"ada"_s));
        QCOMPARE(folded(u"Jose\u0301"_s), folded(u"JOS\u00c9"_s));
        QVERIFY(folded(u"ada"_s) != folded(u"adam"_s));
    }

    void accentsAreTakenOffWhereTheyDecorate()
    {
        const auto bare = [](const QString &text) {
            QString letters;
            for (const char32_t c : text.toUcs4()) {
                const char32_t letter = withoutAccents(c);
                letters += QString::fromUcs4(&letter, 1);
            }
            return letters;
        };
        QCOMPARE(bare(u"plain 7"_s), u"plain 7"_s);
        QCOMPARE(bare(u"\u00e9\u00f1\u00fc\u0107\u1ec7"_s), u"enuce"_s); // é ñ ü ć ệ
        QCOMPARE(bare(u"\u03ac\u03ce\u1f84"_s), u"\u03b1\u03c9\u03b1"_s); // ά ώ ᾄ
        QCOMPARE(bare(u"\u0439\u0451"_s), u"\u0438\u0435"_s);            // й ё
        // Letters, not decorated ones: nothing comes off.
        QCOMPARE(bare(u"\u00df\u00f8\u0142"_s), u"\u00df\u00f8\u0142"_s); // ß ø ł
        QCOMPARE(bare(u"\u304c\uac00\u0623\u0958"_s), u"\u304c\uac00\u0623\u0958"_s); // が 가 أ क़
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
