#include "server/transport/ConnectionGate.h"

#include "server/transport/IoThread.h"

namespace confab::transport {

namespace {

// What an address counts as: all of an IPv4 address (mapped or not), the first 64 bits of an IPv6 one.
QByteArray keyOf(const QHostAddress &peer)
{
    bool isV4 = false;
    const quint32 v4 = peer.toIPv4Address(&isV4);
    if (isV4)
        return QByteArray(reinterpret_cast<const char *>(&v4), sizeof v4);
    const Q_IPV6ADDR v6 = peer.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(v6.c), 8);
}

QHostAddress unmapped(const QHostAddress &peer)
{
    bool isV4 = false;
    const quint32 v4 = peer.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : peer;
}

} // namespace

std::optional<AddressRange> AddressRange::parse(const QString &text)
{
    const auto [address, length] = QHostAddress::parseSubnet(text);
    if (address.isNull() || length < 0)
        return std::nullopt;
    return AddressRange{address, length};
}

bool AddressRange::contains(const QHostAddress &peer) const
{
    return unmapped(peer).isInSubnet(address, prefixLength);
}

ConnectionGate::ConnectionGate(int maxTotal, int maxPerAddress, QList<AddressRange> exempt)
    : m_exempt(std::move(exempt))
    , m_maxTotal(maxTotal)
    , m_maxPerAddress(maxPerAddress)
{
}

void ConnectionGate::Ticket::Uncount::operator()(IoThread *thread) const
{
    thread->addLoad(-1);
}

ConnectionGate::Ticket &ConnectionGate::Ticket::operator=(Ticket &&other) noexcept
{
    std::swap(m_gate, other.m_gate);
    std::swap(m_key, other.m_key);
    std::swap(m_thread, other.m_thread);
    return *this;
}

ConnectionGate::Ticket::~Ticket()
{
    if (m_gate)
        m_gate->release(m_key);
}

void ConnectionGate::Ticket::countFor(IoThread &thread)
{
    thread.addLoad(1);
    m_thread.reset(&thread);
}

ConnectionGate::Ticket ConnectionGate::admit(const QHostAddress &peer)
{
    const std::lock_guard lock(m_mutex);
    const bool exempt = std::ranges::any_of(m_exempt, [&](const AddressRange &range) { return range.contains(peer); });
    const QByteArray key = exempt ? QByteArray() : keyOf(peer);
    if (m_maxTotal > 0 && m_total >= m_maxTotal)
        return {};
    if (!exempt) {
        int &count = m_byAddress[key];
        if (m_maxPerAddress > 0 && count >= m_maxPerAddress)
            return {};
        ++count;
    }
    ++m_total;
    return Ticket(shared_from_this(), key);
}

int ConnectionGate::total() const
{
    const std::lock_guard lock(m_mutex);
    return m_total;
}

void ConnectionGate::setLimits(int maxTotal, int maxPerAddress)
{
    const std::lock_guard lock(m_mutex);
    m_maxTotal = maxTotal;
    m_maxPerAddress = maxPerAddress;
}

void ConnectionGate::setExempt(QList<AddressRange> exempt)
{
    const std::lock_guard lock(m_mutex);
    m_exempt = std::move(exempt);
}

void ConnectionGate::release(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    --m_total;
    if (key.isEmpty())
        return;
    const auto it = m_byAddress.find(key);
    if (it != m_byAddress.end() && --*it == 0)
        m_byAddress.erase(it);
}

} // namespace confab::transport
