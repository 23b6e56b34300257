#include "client/core/ClientCore.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace confab;

// A client to be killed: opens the profile in its first argument and sends to the chat in its second, text after text, each
// beginning with its third; says each one on its standard output once the outbox has taken it.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    ClientCore core(arguments.value(1), SecretStore::Policy::MemoryOnly);
    if (!core.secrets.unlockVault(QStringLiteral("passphrase")))
        return 1;
    core.start();
    const auto chat = ChatId::parse(arguments.value(2));
    if (!chat)
        return 2;
    int count = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &app, [&] {
        const QString text = QStringLiteral("%1 %2").arg(arguments.value(3)).arg(count++);
        if (core.outbox.send(*chat, text)) {
            std::printf("%s\n", qPrintable(text));
            std::fflush(stdout);
        }
    });
    timer.start(5);
    return QCoreApplication::exec();
}
