#include "server/app/Log.h"
#include "tests/support/FakeClock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTemporaryFile>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(testLog, "confab.test")

class TestLog : public QObject
{
    Q_OBJECT

    // What is in the file now.
    static QByteArrayList lines(QTemporaryFile &file)
    {
        QFile again(file.fileName());
        if (!again.open(QIODevice::ReadOnly))
            return {};
        QByteArrayList lines = again.readAll().split('\n');
        lines.removeAll(QByteArray());
        return lines;
    }

private Q_SLOTS:
    void jsonIsOneObjectALineWhateverIsInIt()
    {
        const QString nasty = u"a \"quote\"\n{\"level\":\"info\"}\u2028\u0000 end"_s;
        const QByteArray line = logLine(LogFormat::Json, {1'767'225'600'123}, QtWarningMsg, "confab.test", nasty);
        QCOMPARE(line.count('\n'), 1);
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        QCOMPARE(entry.value("time"_L1).toString(), u"2026-01-01T00:00:00.123Z"_s);
        QCOMPARE(entry.value("level"_L1).toString(), u"warning"_s);
        QCOMPARE(entry.value("category"_L1).toString(), u"confab.test"_s);
        QCOMPARE(entry.value("message"_L1).toString(), nasty);
    }

    void textCannotForgeALine()
    {
        const QByteArray line = logLine(LogFormat::Text, {0}, QtInfoMsg, "confab.test", u"a\r\n1970 error forged\u001b[31m\u2028"_s);
        QCOMPARE(line, "1970-01-01T00:00:00.000Z info    confab.test: a\\u000d\\u000a1970 error forged\\u001b[31m\\u2028\n");
    }

    void tokensAreCutOut()
    {
        const QByteArray line = logLine(LogFormat::Text, {0}, QtInfoMsg, "t", u"refused eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl from x"_s);
        QVERIFY(line.endsWith("refused [token] from x\n"));
    }

    void writesWhatIsImportantEnough()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        FakeClock clock;
        Log log(LogFormat::Text, LogLevel::Info, clock, file.handle());
        QVERIFY(!testLog().isDebugEnabled());
        qCDebug(testLog) << "quiet";
        qCInfo(testLog) << "told";
        QCOMPARE(lines(file).size(), 1);
        log.setLevel(LogLevel::Error);
        qCWarning(testLog) << "quiet";
        qCCritical(testLog) << "told too";
        QCOMPARE(lines(file).size(), 2);
        log.setLevel(LogLevel::Debug);
        qCDebug(testLog) << "told as well";
        QCOMPARE(lines(file).size(), 3);
    }

    void oneFaultDoesNotFillTheDisk()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        FakeClock clock;
        Log log(LogFormat::Text, LogLevel::Info, clock, file.handle());
        for (int i = 0; i < 1000; ++i)
            qCWarning(testLog) << "the disk is full";
        qCWarning(testLog) << "something else";
        QCOMPARE(lines(file).size(), LogThrottle::equalEntries + 1);
        clock.advance(LogThrottle::period + 1ms);
        qCWarning(testLog) << "the disk is full";
        QVERIFY(lines(file).last().contains("(and 995 more of this left out)"));
    }
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
