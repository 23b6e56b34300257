#include "server/features/accounts/AccountFields.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestAccountFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emailsAreTakenAsPeopleHaveThem_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("stored"); // empty: refused
        const auto row = [](const QString &email, const QString &stored) { QTest::newRow(qPrintable(email)) << email << stored; };
        row(u"ada@example.org"_s, u"ada@example.org"_s);
        row(u"  ada@example.org "_s, u"ada@example.org"_s);
        row(u"Ada.King+chat@mail.example.co.uk"_s, u"Ada.King+chat@mail.example.co.uk"_s);
        row(u"o'neill@example.org"_s, u"o'neill@example.org"_s);
        row(u"josé@example.org"_s, u"josé@example.org"_s);
        row(u"ada@xn--bcher-kva.de"_s, u"ada@bücher.de"_s);
        row(u"ada@bücher.de"_s, u"ada@bücher.de"_s);
        for (const QString &refused : {u"ada"_s, u"@example.org"_s, u"ada@"_s, u"ada@localhost"_s, u"ada@@example.org"_s,
                                       u"a da@example.org"_s, u".ada@example.org"_s, u"ada.@example.org"_s, u"a..da@example.org"_s,
                                       u"ada@-example.org"_s, u"ada@example..org"_s, u"ada@127.0.0.1"_s, u"ada@[127.0.0.1]"_s,
                                       u"ada@exa_mple.org"_s, u"ada<b>@example.org"_s, u"ada\r\nbcc@example.org"_s,
                                       u"ada\u202e@example.org"_s, u"ada@example.org,bob@example.org"_s,
                                       QString(u'a').repeated(65) + u"@example.org"_s})
            row(refused, QString());
    }

    void emailsAreTakenAsPeopleHaveThem()
    {
        QFETCH(QString, email);
        QFETCH(QString, stored);
        const auto checked = checkedEmail(email);
        QCOMPARE(checked.value_or(QString()), stored);
        if (!checked)
            QCOMPARE(checked.error().field, u"email"_s);
    }

    void usernamesArePlain_data()
    {
        QTest::addColumn<QString>("username");
        QTest::addColumn<bool>("taken");
        for (const QString &name : {u"ada"_s, u"Ada_Lovelace"_s, u"0day"_s, u"a.b-c"_s, u"adminn"_s})
            QTest::newRow(qPrintable(name)) << name << true;
        for (const QString &name : {u"_ada"_s, u"-ada"_s, u".ada"_s, u"a da"_s, u"ada@home"_s, u"аda"_s, u"ａｄａ"_s, u"ad"_s, QString(),
                                    QString(u'a').repeated(33), u"Admin"_s, u"everyone"_s, u"ada\n"_s})
            QTest::newRow(qPrintable(name)) << name << false;
    }

    void usernamesArePlain()
    {
        QFETCH(QString, username);
        const auto checked = checkedUsername(username);
        QTEST(checked.has_value(), "taken");
        if (!checked)
            QCOMPARE(checked.error().field, u"username"_s);
    }

    void administratorsMayBeCalledSo()
    {
        QVERIFY(checkedUsername(u"admin"_s, ReservedNames::AllowForAdministrators));
        QVERIFY(!checkedUsername(u"everyone"_s, ReservedNames::AllowForAdministrators));
    }

    void displayNamesLoseWhatMisleads()
    {
        QCOMPARE(checkedDisplayName(u" Ada \u202e Lovelace\u0007 "_s).value(), u"Ada Lovelace"_s);
        const auto blank = checkedDisplayName(u"\u202e\u2066 \u200d"_s);
        QVERIFY(!blank);
        QCOMPARE(blank.error().field, u"displayName"_s);
    }

    void avatarsAreHttps()
    {
        QCOMPARE(checkedAvatarUrl(u"https://example.org/a.png"_s).value(), u"https://example.org/a.png"_s);
        QVERIFY(checkedAvatarUrl(QString()).value().isEmpty());
        for (const QString &refused : {u"http://example.org/a.png"_s, u"javascript:alert(1)"_s, u"https://"_s, u"a.png"_s,
                                       u"https://ada:secret@example.org/"_s, u"file:///etc/passwd"_s})
            QVERIFY2(!checkedAvatarUrl(refused), qPrintable(refused));
    }

    void passwordsAreNotTheNameAgain()
    {
        const auto check = [](const QString &password) { return checkedPassword(password, u"newPassword"_s, u"ada.lovelace"_s, u"ada@example.org"_s); };
        QVERIFY(check(u"correct horse"_s));
        QCOMPARE(check(u"ADA.lovelace"_s).error().field, u"newPassword"_s);
        QVERIFY(!check(u"ada@EXAMPLE.org"_s));
        QVERIFY(!check(u"         "_s));
        QCOMPARE(check(u"passwo\u0301rd"_s).value(), u"passw\u00f3rd"_s);
    }

    void devicesHaveAName()
    {
        QCOMPARE(deviceName(u" Phone\u202e "_s, u"agent"_s), u"Phone"_s);
        QCOMPARE(deviceName(std::nullopt, u"agent/1"_s), u"agent/1"_s);
        QCOMPARE(deviceName(u"  "_s, QString(500, u'x')), QString(100, u'x'));
        QVERIFY(!deviceName(std::nullopt, QString()).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestAccountFields)
#include "tst_accountfields.moc"
