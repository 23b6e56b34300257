#include "server/features/accounts/GuessingLimits.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestGuessingLimits : public QObject
{
    Q_OBJECT

    static bool guessWrong(GuessingLimits &limits, const QString &account, const QString &address)
    {
        if (!limits.begin(account, address))
            return false;
        limits.wasWrong(account, address);
        return true;
    }

    static int wrongGuessesUntilRefused(GuessingLimits &limits, const QString &address, bool sameAccount)
    {
        int made = 0;
        while (made < 1000 && guessWrong(limits, sameAccount ? u"ada"_s : u"user%1"_s.arg(made), address))
            ++made;
        return made;
    }

private Q_SLOTS:
    void fiveForAnAccountThenAWait()
    {
        FakeClock clock;
        GuessingLimits limits(clock);
        QCOMPARE(wrongGuessesUntilRefused(limits, u"192.0.2.1"_s, true), 5);
        const auto refused = limits.begin(u"ada"_s, u"192.0.2.1"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RateLimited);
        QCOMPARE(refused.error().retryAfter, 12s);
        // Others' guesses do not keep the owner out.
        QVERIFY(limits.begin(u"ada"_s, u"192.0.2.2"_s));
        QVERIFY(limits.begin(u"bob"_s, u"192.0.2.1"_s));
    }

    void theWaitDoublesUpToALimitAndIsForgotten()
    {
        FakeClock clock;
        GuessingLimits limits(clock);
        wrongGuessesUntilRefused(limits, u"192.0.2.1"_s, true);
        std::chrono::milliseconds last = 0ms;
        for (const auto expected : {12s, 24s, 48s, 96s, 192s, 300s, 300s}) {
            const auto refused = limits.begin(u"ada"_s, u"192.0.2.1"_s);
            QVERIFY(!refused);
            last = refused.error().retryAfter.value();
            QCOMPARE(last, expected);
            clock.advance(last);
            QVERIFY(guessWrong(limits, u"ada"_s, u"192.0.2.1"_s));
        }
        clock.advance(20min);
        QCOMPARE(wrongGuessesUntilRefused(limits, u"192.0.2.1"_s, true), 5);
    }

    void twentyForAnAddress()
    {
        FakeClock clock;
        GuessingLimits limits(clock);
        QCOMPARE(wrongGuessesUntilRefused(limits, u"192.0.2.1"_s, false), 20);
        QVERIFY(!limits.begin(u"someone else"_s, u"192.0.2.1"_s));
    }

    void aHouseholdOfIpv6AddressesIsOne()
    {
        FakeClock clock;
        GuessingLimits limits(clock);
        int made = 0;
        while (made < 100 && guessWrong(limits, u"ada"_s, u"2001:db8::%1"_s.arg(made + 1)))
            ++made;
        QCOMPARE(made, 5);
        QVERIFY(limits.begin(u"ada"_s, u"2001:db8:0:1::1"_s));
    }

    void rightPasswordsCostNothing()
    {
        FakeClock clock;
        GuessingLimits limits(clock);
        for (int i = 0; i < 200; ++i) {
            QVERIFY(limits.begin(u"ada"_s, u"192.0.2.1"_s));
            limits.wasNone(u"ada"_s, u"192.0.2.1"_s);
        }
        QCOMPARE(wrongGuessesUntilRefused(limits, u"192.0.2.1"_s, true), 5);
    }

    void canBeSwitchedOff()
    {
        FakeClock clock;
        GuessingLimits limits(clock, {.on = false});
        QCOMPARE(wrongGuessesUntilRefused(limits, u"192.0.2.1"_s, true), 1000);
    }
};

QTEST_APPLESS_MAIN(TestGuessingLimits)
#include "tst_guessinglimits.moc"
