#include "tests/client/CoreHistory.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace confab;

// A client to be killed: opens the profile in its first argument and sends to the chat in its second, text after text, each
// beginning with its third; says each one on its standard output once the outbox has taken it. The text is a draft before,
// and now and then a message gets a reaction. Its history goes to its fourth argument.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const auto chat = ChatId::parse(arguments.value(2));
    if (!chat)
        return 2;
    ClientCore core(arguments.value(1), SecretStore::Policy::MemoryOnly);
    if (!core.secrets.unlockVault(QStringLiteral("passphrase")))
        return 1;
    const test::CoreHistory history(core, *chat, QStringLiteral("anna/1"), arguments.value(4));
    core.start();
    int count = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &app, [&] {
        const QString text = QStringLiteral("%1 %2").arg(arguments.value(3)).arg(count++);
        core.cache.setDraft(*chat, text);
        std::printf("draft %s\n", qPrintable(text));
        if (core.outbox.send(*chat, text))
            std::printf("took %s\n", qPrintable(text));
        std::fflush(stdout);
        const CachedChat *known = core.cache.chat(*chat);
        if (count % 8 == 0 && known && known->chat.lastMessage)
            core.outbox.react(*known->chat.lastMessage, QStringLiteral("\U0001F44D"), true);
    });
    timer.start(5);
    return QCoreApplication::exec();
}
