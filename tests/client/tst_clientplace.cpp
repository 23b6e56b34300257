#include "client/app/WindowPlace.h"
#include "client/core/Profile.h"
#include "client/core/Settings.h"

#include <QDataStream>
#include <QFileInfo>
#include <QGuiApplication>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace confab;

// What of a profile is written down, and where its window stands.
class ClientPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void nothingIsWrittenThatIsThereAlready();
    void aPlaceIsBroughtOntoTheScreen_data();
    void aPlaceIsBroughtOntoTheScreen();
    void aWindowThatWasMovedIsKeptOnceItRests();
    void aWindowComesBackWhereItWas();
    void whatLiesOnNoScreenKeepsItsSizeAlone();
    void aMaximizedWindowKnowsWhatItGoesBackTo();

private:
    QString file() const { return m_dir->filePath(QStringLiteral("settings.ini")); }
    static std::pair<QRect, bool> kept(const Settings &settings)
    {
        QDataStream stream(settings.windowGeometry());
        std::pair<QRect, bool> place;
        stream >> place.first >> place.second;
        return place;
    }
    static void keep(Settings &settings, const QRect &place, bool maximized = false)
    {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << place << maximized;
        settings.setWindowGeometry(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    bool m_written = false;
};

void ClientPlace::nothingIsWrittenThatIsThereAlready()
{
    Profile profile(m_dir->path());
    const QUrl server(QStringLiteral("https://chat.example.org"));
    profile.setServer(server);
    profile.setUserId(QStringLiteral("anna"));
    // Each start says both anew.
    const auto writes = [&](const auto &change) {
        QFile written(file());
        const QDateTime then(QDate(2020, 1, 1), QTime(0, 0));
        QVERIFY2(written.open(QIODevice::ReadWrite) && written.setFileTime(then, QFileDevice::FileModificationTime), "no file");
        written.close();
        change();
        m_written = QFileInfo(file()).lastModified() != then;
    };
    writes([&] { profile.setServer(server); });
    QVERIFY(!m_written);
    writes([&] { profile.setUserId(QStringLiteral("anna")); });
    QVERIFY(!m_written);
    writes([&] { profile.setUserId({}); });
    QVERIFY(m_written);
    QVERIFY(!profile.isNew());
    writes([&] { profile.setUserId({}); });
    QVERIFY(!m_written);
    writes([&] { profile.setServer(QUrl(QStringLiteral("https://other.example.org"))); });
    QVERIFY(m_written);
    QCOMPARE(Profile(m_dir->path()).server(), QUrl(QStringLiteral("https://other.example.org")));
}

void ClientPlace::aPlaceIsBroughtOntoTheScreen_data()
{
    QTest::addColumn<QRect>("place");
    QTest::addColumn<QRect>("expected");
    QTest::newRow("inside stays") << QRect(200, 150, 800, 600) << QRect(200, 150, 800, 600);
    QTest::newRow("over the right edge") << QRect(1900, 100, 800, 600) << QRect(1220, 100, 800, 600);
    QTest::newRow("above, where nobody reaches its bar") << QRect(100, -400, 800, 600) << QRect(100, 40, 800, 600);
    QTest::newRow("left and below") << QRect(-700, 1000, 800, 600) << QRect(100, 480, 800, 600);
    QTest::newRow("larger than the screen") << QRect(0, 0, 4000, 3000) << QRect(100, 40, 1920, 1040);
}

void ClientPlace::aPlaceIsBroughtOntoTheScreen()
{
    QFETCH(QRect, place);
    QFETCH(QRect, expected);
    QCOMPARE(WindowPlace::fitted(place, QRect(100, 40, 1920, 1040)), expected);
}

void ClientPlace::aWindowThatWasMovedIsKeptOnceItRests()
{
    Profile profile(m_dir->path());
    Settings settings(profile.store());
    QSignalSpy changed(&settings, &Settings::changed);
    QWindow window;
    window.setGeometry(20, 30, 300, 200);
    WindowPlace place(window, settings);
    place.restore();
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.resize(320, 240);
    window.setFramePosition({50, 60});
    QTRY_COMPARE(kept(settings).first, QRect(QPoint(50, 60), QSize(320, 240)));
    QVERIFY(changed.isEmpty()); // no screen is asked to look at its settings again while a window is dragged
}

void ClientPlace::aWindowComesBackWhereItWas()
{
    Profile profile(m_dir->path());
    Settings settings(profile.store());
    keep(settings, {70, 80, 410, 310});
    QWindow window;
    WindowPlace place(window, settings);
    place.restore();
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.framePosition(), QPoint(70, 80));
    QCOMPARE(window.size(), QSize(410, 310));
    place.save();
    QCOMPARE(kept(settings).first, QRect(70, 80, 410, 310)); // and does not creep from start to start
}

void ClientPlace::whatLiesOnNoScreenKeepsItsSizeAlone()
{
    Profile profile(m_dir->path());
    Settings settings(profile.store());
    keep(settings, {20000, 20000, 400, 300});
    QWindow window;
    WindowPlace place(window, settings);
    place.restore();
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.size(), QSize(400, 300));
    QVERIFY(QGuiApplication::primaryScreen()->availableGeometry().intersects(window.geometry()));
}

void ClientPlace::aMaximizedWindowKnowsWhatItGoesBackTo()
{
    Profile profile(m_dir->path());
    Settings settings(profile.store());
    keep(settings, {10, 20, 400, 300});
    QWindow window;
    WindowPlace place(window, settings);
    place.restore();
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.showMaximized();
    QTRY_COMPARE(window.windowState(), Qt::WindowMaximized);
    QTRY_VERIFY(kept(settings).second);
    QCOMPARE(kept(settings).first, QRect(10, 20, 400, 300));
}

QTEST_MAIN(ClientPlace)
#include "tst_clientplace.moc"
