#include "tests/chaos/Judge.h"

#include <QSet>

namespace confab::test {

namespace {

void judgeStored(const Evidence &evidence, Breaches &breaches)
{
    for (auto chat = evidence.log.chats.begin(); chat != evidence.log.chats.end(); ++chat) {
        qint64 last = 0;
        QSet<qint64> revs;
        for (const StoredLog::Message &message : chat->messages) {
            const QString name = evidence.message(chat.key(), message.seq, message.clientId);
            if (message.seq != last + 1)
                breaches.add(3, name + QStringLiteral(": the one stored before it is seq %1").arg(last));
            if (revs.contains(message.rev) || message.rev < 1 || message.rev > chat->rev)
                breaches.add(3, name + QStringLiteral(": its rev %1 is another's or none of the chat's, which is at %2").arg(message.rev).arg(chat->rev));
            revs.insert(message.rev);
            last = message.seq;
        }
        if (last != chat->seq)
            breaches.add(3, evidence.message(chat.key(), last, 0) + QStringLiteral(" is the last one, but the chat counts %1").arg(chat->seq));
    }
}

} // namespace

void judgeOrder(const Evidence &evidence, Breaches &breaches)
{
    judgeStored(evidence, breaches);
    // Wherever a seq was told, it was of one message, whatever the database says in the end.
    QHash<std::pair<int, qint64>, const Record *> told;
    for (const Record &record : evidence.histories.records) {
        const bool tells = record.op == Op::Receive || record.op == Op::Apply || (record.op == Op::Send && record.outcome == Outcome::Ok);
        if (!tells || record.t < evidence.since || record.seq < 1 || !record.clientId)
            continue;
        const Record *&first = told[{record.chat, record.seq}];
        if (!first)
            first = &record;
        else if (first->clientId != record.clientId)
            breaches.add(3, QStringLiteral("%1: the same seq was told of clientId %2 (%3 and %4)").arg(evidence.message(record.chat, record.seq, record.clientId),
                                evidence.nameOf(first->clientId), evidence.histories.place(record), evidence.histories.place(*first)));
    }
}

} // namespace confab::test
