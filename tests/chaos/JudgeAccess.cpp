#include "tests/chaos/Judge.h"

#include <algorithm>
#include <limits>

namespace confab::test {

namespace {

using Key = std::pair<int, int>;

class Access
{
public:
    Access(const Evidence &evidence, Breaches &breaches)
        : m_evidence(evidence)
        , m_breaches(breaches)
    {
    }

    void judge()
    {
        for (const Record &record : m_evidence.histories.records) {
            if (record.t >= m_evidence.since)
                note(record);
        }
        if (m_outside.isEmpty())
            return;
        for (const Record &record : m_evidence.histories.records) {
            if (record.t >= m_evidence.since)
                check(record);
        }
        for (auto spans = m_outside.constBegin(); spans != m_outside.constEnd(); ++spans) {
            if (spans->back().to == forever && m_evidence.log.members.contains(spans.key()))
                m_breaches.add(9, QStringLiteral("chat %1: %2 was removed, but is a member in the database").arg(m_evidence.nameOf(spans.key().first),
                                      m_evidence.nameOf(spans.key().second)));
        }
    }

private:
    static constexpr qint64 forever = std::numeric_limits<qint64>::max();

    // From a removal's acknowledgement to the next attempt to let the person in again.
    struct Span {
        qint64 from = 0;
        qint64 to = forever;
    };

    void note(const Record &record)
    {
        if (record.op == Op::Remove && record.outcome == Outcome::Ok)
            m_outside[{record.chat, record.user}].push_back({record.t, forever});
        if (record.op == Op::Add && record.outcome == Outcome::Invoke && m_outside.contains({record.chat, record.user})) {
            Span &last = m_outside[{record.chat, record.user}].back();
            last.to = std::min(last.to, record.t);
        }
        // The earliest moment at which what took a rev can have been carried out.
        if (record.outcome == Outcome::Invoke) {
            m_lastInvoked[{record.device, int(record.op)}] = record.t;
            if (record.op == Op::Send && !m_sent.contains(record.clientId))
                m_sent.insert(record.clientId, record.t);
        }
        // A change that changes nothing is answered with the rev that there was.
        if (record.op == Op::Change && record.outcome == Outcome::Ok && !m_changed.contains({record.chat, record.rev}))
            m_changed.insert({record.chat, record.rev}, m_lastInvoked.value({record.device, int(Op::Change)}));
        if (record.outcome == Outcome::Ok && (record.op == Op::Send || record.op == Op::Read))
            m_invocationOf.insert(&record, m_lastInvoked.value({record.device, int(record.op)}));
        if (record.op == Op::Send && record.outcome == Outcome::Ok)
            m_sentAs.insert({record.chat, record.rev}, m_sent.value(record.clientId));
    }

    void check(const Record &record)
    {
        const auto outside = m_outside.constFind({record.chat, record.actor});
        if (outside == m_outside.constEnd())
            return;
        if (record.op == Op::Receive) {
            const std::pair<int, qint64> change{record.chat, record.rev};
            // Without an acknowledgement that tells what took the rev, a new message's own sending does.
            const qint64 began = m_changed.value(change, m_sentAs.value(change, m_evidence.nameOf(record.event) == u"message_received" ? m_sent.value(record.clientId) : 0));
            if (within(*outside, began, record.t))
                say(record, QStringLiteral("%1 reached one who was removed before").arg(m_evidence.nameOf(record.event)));
        } else if (m_invocationOf.contains(&record) && within(*outside, m_invocationOf.value(&record), record.t)) {
            say(record, record.op == Op::Read ? QStringLiteral("one who was removed could read") : QStringLiteral("one who was removed could send"));
        }
    }

    bool within(const std::vector<Span> &spans, qint64 began, qint64 ended) const
    {
        return std::ranges::any_of(spans, [&](const Span &span) { return began > span.from && began <= ended && ended < span.to; });
    }

    void say(const Record &record, const QString &what)
    {
        m_breaches.add(9, QStringLiteral("%1, %2: %3 (%4)").arg(m_evidence.message(record.chat, record.seq, record.clientId),
                              m_evidence.nameOf(record.device), what, m_evidence.histories.place(record)));
    }

    const Evidence &m_evidence;
    Breaches &m_breaches;
    QHash<Key, std::vector<Span>> m_outside;             // chat, user
    QHash<Key, qint64> m_lastInvoked;                    // device, operation
    QHash<int, qint64> m_sent;                           // client id → first invocation
    QHash<std::pair<int, qint64>, qint64> m_changed;     // chat, rev → invocation
    QHash<std::pair<int, qint64>, qint64> m_sentAs;      // chat, rev → first invocation
    QHash<const Record *, qint64> m_invocationOf;
};

} // namespace

void judgeAccess(const Evidence &evidence, Breaches &breaches)
{
    Access(evidence, breaches).judge();
}

} // namespace confab::test
