#pragma once

#include <QHash>
#include <QHostAddress>
#include <QList>

#include <atomic>
#include <memory>
#include <mutex>

namespace confab::transport {

class IoThread;

struct AddressRange {
    QHostAddress address;
    int prefixLength = 0;

    // "10.0.0.0/8", "::1", …
    static std::optional<AddressRange> parse(const QString &text);
    bool contains(const QHostAddress &peer) const;
};

// Counts open connections, in total and by address (IPv6: by /64, which is what one household has). Any thread.
class ConnectionGate : public std::enable_shared_from_this<ConnectionGate>
{
public:
    // 0: no such limit. Addresses in `exempt` (trusted proxies) are not limited one by one.
    ConnectionGate(int maxTotal, int maxPerAddress, QList<AddressRange> exempt);

    // One place, given back when this goes.
    class Ticket
    {
    public:
        Ticket() = default;
        Ticket(std::shared_ptr<ConnectionGate> gate, QByteArray key) : m_gate(std::move(gate)), m_key(std::move(key)) {}
        Ticket(Ticket &&) = default;
        Ticket &operator=(Ticket &&other) noexcept;
        ~Ticket();

        void countFor(IoThread &thread); // the thread whose load it is; may change
        explicit operator bool() const { return bool(m_gate); }

    private:
        std::shared_ptr<ConnectionGate> m_gate;
        QByteArray m_key;
        struct Uncount {
            void operator()(IoThread *thread) const;
        };
        std::unique_ptr<IoThread, Uncount> m_thread;
    };

    Ticket admit(const QHostAddress &peer); // an empty ticket: refused
    int total() const;
    void setDraining() { m_draining.store(true); } // those there are shall end
    bool isDraining() const { return m_draining.load(); }
    void setLimits(int maxTotal, int maxPerAddress); // for those to come
    void setExempt(QList<AddressRange> exempt);      // for those to come

private:
    void release(const QByteArray &key);

    mutable std::mutex m_mutex;
    QHash<QByteArray, int> m_byAddress;
    QList<AddressRange> m_exempt;
    int m_total = 0;
    int m_maxTotal;
    int m_maxPerAddress;
    std::atomic<bool> m_draining{false};
};

} // namespace confab::transport
