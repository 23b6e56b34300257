#pragma once

#include "client/app/ChatApp.h"
#include "client/app/Notifier.h"
#include "client/app/SingleInstance.h"
#include "client/app/Tray.h"
#include "client/app/WindowPlace.h"

#include <QQmlApplicationEngine>
#include <QTimer>

#include <memory>

class QQmlComponent;
class QQuickWindow;

namespace confab {

// The running client: core, screens, and what the desktop sees of it. main() makes one; so does whoever measures it.
class Program final : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QString dataDir;
        QUrl server;
        QString link;
        bool background = false; // in the tray, without a window
        SecretStore::Policy secrets = SecretStore::Policy::BestAvailable;
        QString login{};    // who to sign in as where nobody is
        QString password{};
    };

    // First thing in main(): what needs no application begins beside the making of it.
    static void begin();

    explicit Program(Options options);
    ~Program() override;

    // True: this is the only one on its folder. False: another runs, and has been handed the link.
    bool isAlone() const { return m_alone; }
    bool show(); // false: the screens could not be loaded

    ClientCore &core() { return m_core; }
    ChatApp &app() { return m_app; }
    QQmlApplicationEngine &engine() { return *m_engine; }
    QQuickWindow *window() { return m_window; }

private:
    void signIn();
    static std::unique_ptr<QQmlApplicationEngine> newEngine();
    void prepareLetters(const Settings::ListLetters &others); // of the list as it was at the last start
    void rememberLetters();
    void followSettings();
    void finishStart();
    void followTray();
    void showUnread();

    Options m_options;
    ClientCore m_core;
    SingleInstance m_instance;
    bool m_alone;
    std::unique_ptr<QQmlApplicationEngine> m_engine; // made early, for its thread to read the screens; gone before what it shows
    std::unique_ptr<QQmlComponent> m_screens;
    ChatApp m_app;
    std::unique_ptr<WindowPlace> m_place;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<DesktopNotifications> m_bus;
    std::unique_ptr<Notifier> m_notifier;
    QString m_language;
    int m_unread = -1; // on the window's icon
    QTimer m_trayAwaited; // while no window is shown either
    QQuickWindow *m_window = nullptr;
};

} // namespace confab
