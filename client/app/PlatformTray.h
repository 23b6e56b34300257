#pragma once

#include "client/app/DesktopNotifications.h"
#include "client/app/Tray.h"

#include <memory>

class QQmlEngine;

namespace confab {

// The tray of systems that have no bus for it, as Qt.labs.platform offers it, whose library is loaded for it.
class PlatformTray final : public Tray
{
    Q_OBJECT

public:
    explicit PlatformTray(QQmlEngine &engine, QObject *parent = nullptr);
    ~PlatformTray() override;

    bool isAvailable() const override;
    DesktopNotifications *messages() override;

private Q_SLOTS:
    void messageClicked();

private:
    class Pictures;
    class Messages;
    void update() override;

    Pictures *m_pictures = nullptr; // the engine's
    std::unique_ptr<QObject> m_shown;
    std::unique_ptr<Messages> m_messages;
};

} // namespace confab
