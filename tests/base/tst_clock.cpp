#include "common/base/Clock.h"

#include <QDateTime>
#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTimeIsReadAsItIsWritten()
    {
        // Each day of 400 years, at changing times of the day.
        const QDateTime first(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC);
        for (int day = 0; day < 146097; ++day) {
            const Timestamp time{first.addDays(day).toMSecsSinceEpoch() + (day * 7919LL * 1009) % 86400000};
            const auto read = Timestamp::fromRfc3339(QString::fromLatin1(time.toRfc3339()));
            if (!read || *read != time)
                QFAIL(time.toRfc3339());
        }
    }

    void otherFormsAreReadToo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("without milliseconds") << u"2026-01-31T12:00:00Z"_s;
        QTest::newRow("with an offset") << u"2026-01-31T13:30:00.000+01:30"_s;
        QTest::newRow("west") << u"2026-01-31T07:00:00.000-05:00"_s;
        QTest::newRow("own") << u"2026-01-31T12:00:00.000Z"_s;
    }

    void otherFormsAreReadToo()
    {
        QFETCH(QString, text);
        QCOMPARE(Timestamp::fromRfc3339(text).value_or(Timestamp{}).ms, 1769860800000);
    }

    void whatIsNoTimeIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "soon", "2026-02-29T12:00:00.000Z", "2026-13-01T12:00:00.000Z", "2026-00-01T12:00:00.000Z", "2026-01-32T12:00:00.000Z",
                                 "2026-01-01T25:00:00.000Z", "2026-01-01T12:60:00.000Z", "2026-01-01T12:00:60.000Z", "2026-01-01T12:00:00.00xZ",
                                 "2026-01-01T12:00:00.000", "٢٠٢٦-01-01T12:00:00.000Z"})
            QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text);
    }

    void whatIsNoTimeIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!Timestamp::fromRfc3339(text));
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
