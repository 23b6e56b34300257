#include "common/base/StrictJson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace confab;

class WireStrictJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatIsSound_data();
    void acceptsWhatIsSound();
    void refusesWhatIsNot_data();
    void refusesWhatIsNot();
    void countsDepthAndValuesExactly();
};

void WireStrictJson::acceptsWhatIsSound_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, QByteArray json) { QTest::newRow(name) << std::move(json); };
    row("an empty object", "{}");
    row("an empty array", "[]");
    row("space around", " \t\r\n{ \"a\" : [ 1 , 2 ] } \n");
    row("a surrogate pair", R"({"a":"\ud83d\ude00"})");
    row("escapes", R"({"a":"\"\\\/\b\f\n\r\t\u00e9"})");
    row("brackets inside a text", R"({"a":"}]{[,:"})");
    row("the same key in different objects", R"({"a":{"a":{"a":1}},"b":{"a":1}})");
    row("the same text as key and value", R"({"a":"a"})");
    row("the same text twice in an array", R"(["a","a"])");
    row("an empty key", R"({"":1})");
    row("numbers", "[0,-0,1.5e10,-1E-2,9007199254740991]");
    row("literals", "[true,false,null]");
    row("keys that differ in case", R"({"a":1,"A":2})");
}

void WireStrictJson::acceptsWhatIsSound()
{
    QFETCH(QByteArray, json);
    const auto parsed = parseStrictJson(json);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
}

void WireStrictJson::refusesWhatIsNot_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, QByteArray json) { QTest::newRow(name) << std::move(json); };
    row("nothing", "");
    row("only space", "  ");
    row("a bare text", "\"a\"");
    row("a bare number", "1");
    row("a bare null", "null");
    row("two values", "{}{}");
    row("an open object", "{");
    row("an open array", "[1");
    row("an open text", "[\"a");
    row("a closing too many", "[]]");
    row("a closing of another kind", "[}");
    row("a trailing comma", "[1,]");
    row("a trailing comma in an object", R"({"a":1,})");
    row("no comma", "[1 2]");
    row("no colon", R"({"a" 1})");
    row("no value", R"({"a":})");
    row("a key that is no text", "{1:2}");
    row("single quotes", "{'a':1}");
    row("a comment", "[1/*x*/]");
    row("NaN", "[NaN]");
    row("a plus sign", "[+1]");
    row("a leading zero", "[01]");
    row("hexadecimal", "[0x10]");
    row("a capital literal", "[True]");
    row("the same key twice", R"({"a":1,"a":2})");
    row("the same key twice, escaped", R"({"a":1,"\u0061":2})");
    row("the same key twice, deep inside", R"({"x":[{"a":1,"b":2,"a":3}]})");
    row("the same empty key twice", R"({"":1,"":2})");
    row("the same escaped key twice", R"({"\n":1,"\u000a":2})");
    row("a lone high surrogate", R"(["\ud83d"])");
    row("a lone high surrogate before a letter", R"(["\ud83dx"])");
    row("two high surrogates", R"(["\ud83d\ud83d"])");
    row("a lone low surrogate", R"(["\ude00"])");
    row("surrogates the wrong way round", R"(["\ude00\ud83d"])");
    row("a lone surrogate as a key", R"({"\ud83d":1})");
    row("a short escape", R"(["\u12"])");
    row("an escape that is no number", R"(["\u12xz"])");
    row("an escape with a sign", R"(["\u+123"])");
    row("an unknown escape", R"(["\q"])");
    row("a backslash at the end", "[\"\\");
    row("a control character", "[\"a\nb\"]");
    row("broken UTF-8", "[\"\xff\"]");
    row("overlong UTF-8", "[\"\xc0\xaf\"]");
    row("a surrogate in UTF-8", "[\"\xed\xa0\x80\"]");
    row("UTF-8 cut short", "[\"\xe2\x82\"]");
    row("a byte order mark in the middle", "[1,\xef\xbb\xbf 2]");
    row("17 deep", QByteArray(17, '[') + QByteArray(17, ']'));
    row("100,000 deep", QByteArray(100'000, '['));
    row("2,001 values", '[' + QByteArray("1,").repeated(1'999) + "1,1]");
    row("many values in a text's shadow", '{' + QByteArray(R"("a":[1,1,1,1,1,1,1,1],)").repeated(500) + R"("b":1})");
}

void WireStrictJson::refusesWhatIsNot()
{
    QFETCH(QByteArray, json);
    const auto parsed = parseStrictJson(json);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!parsed.error().message.isEmpty());
}

void WireStrictJson::countsDepthAndValuesExactly()
{
    QVERIFY(parseStrictJson(QByteArray(QByteArray(16, '[') + QByteArray(16, ']'))));
    QVERIFY(parseStrictJson(QByteArray('[' + QByteArray("1,").repeated(1'998) + "1]"))); // the array itself counts
    const JsonLimits small{.depth = 2, .values = 3};
    QVERIFY(parseStrictJson("[[1]]", small));
    QVERIFY(!parseStrictJson("[[[]]]", small));
    QVERIFY(!parseStrictJson("[[1,2]]", small));
}

QTEST_GUILESS_MAIN(WireStrictJson)
#include "WireStrictJson.moc"
