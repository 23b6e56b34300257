#pragma once

#include "server/app/Config.h"

#include <QObject>

#include <expected>
#include <memory>

namespace confab {

class Log;

// The whole server: makes every part, in order, and takes it down again in the other. The only class that knows them all.
// Main thread.
class ServerApp final : public QObject
{
    Q_OBJECT

public:
    ServerApp(const Config &config, Log &log);
    ~ServerApp() override;

    std::expected<void, QString> start(); // what is wrong, else
    void reload(const Config &fresh);
    void stop(); // lets clients go and what is under way end; stopped() follows

Q_SIGNALS:
    void stopped();

private:
    struct Parts;

    std::expected<void, QString> openData();
    void makeFeatures();
    void makePages();
    std::expected<void, QString> listen();

    Config m_config;
    Log &m_log;
    std::unique_ptr<Parts> m;
};

} // namespace confab
