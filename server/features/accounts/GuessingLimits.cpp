#include "server/features/accounts/GuessingLimits.h"

#include <QHostAddress>

namespace confab {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostCells = 100'000;
constexpr std::chrono::milliseconds forgetAfter = 10min; // without a wrong guess

QString networkOf(const QString &address)
{
    const QHostAddress host(address);
    if (host.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    bool isV4 = false;
    const quint32 v4 = host.toIPv4Address(&isV4);
    if (isV4)
        return QHostAddress(v4).toString();
    Q_IPV6ADDR bytes = host.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes).toString();
}

std::chrono::milliseconds step(int perMinute)
{
    return std::chrono::milliseconds(60'000 / std::max(perMinute, 1));
}

struct Keys {
    QString address;
    QString account; // of that account from that address

    Keys(const QString &account, const QString &address)
        : address(networkOf(address)), account(this->address + u'\n' + account)
    {
    }
};

} // namespace

void GuessingLimits::setSettings(const Settings &settings)
{
    const std::scoped_lock lock(m_mutex);
    m_settings = settings;
}

Result<void> GuessingLimits::begin(const QString &account, const QString &address)
{
    const Keys keys(account, address);
    const std::scoped_lock lock(m_mutex);
    if (!m_settings.on)
        return {};
    const Milliseconds now = m_clock.steady();
    makeRoom(now);
    const Milliseconds wait = std::max(waitOf(cellOf(keys.address, now), m_settings.perAddress, now),
                                       waitOf(cellOf(keys.account, now), m_settings.perAccount, now));
    if (wait > 0ms)
        return Fail(Error::later(ErrorCode::RateLimited, u"Too many attempts. Wait before the next."_s, wait));
    take(cellOf(keys.address, now), m_settings.perAddress, now);
    take(cellOf(keys.account, now), m_settings.perAccount, now);
    return {};
}

void GuessingLimits::wasWrong(const QString &account, const QString &address)
{
    const Keys keys(account, address);
    const std::scoped_lock lock(m_mutex);
    if (!m_settings.on)
        return;
    const Milliseconds now = m_clock.steady();
    // The allowance is used up when the next guess would have to wait.
    const auto grow = [&](Cell &cell, int perMinute) {
        if (waitOf(cell, perMinute, now) == 0ms)
            return;
        const Milliseconds doubled = step(perMinute) * (1 << std::min(cell.excess, 16));
        cell.excess += 1;
        const Milliseconds allowance = step(perMinute) * (perMinute - 1);
        cell.next = std::max(cell.next, now + allowance + std::min(doubled, m_settings.longestWait));
    };
    grow(cellOf(keys.address, now), m_settings.perAddress);
    grow(cellOf(keys.account, now), m_settings.perAccount);
}

void GuessingLimits::wasNone(const QString &account, const QString &address)
{
    const Keys keys(account, address);
    const std::scoped_lock lock(m_mutex);
    if (!m_settings.on)
        return;
    const Milliseconds now = m_clock.steady();
    cellOf(keys.address, now).next -= step(m_settings.perAddress);
    cellOf(keys.account, now).next -= step(m_settings.perAccount);
}

GuessingLimits::Milliseconds GuessingLimits::waitOf(const Cell &cell, int perMinute, Milliseconds now) const
{
    return std::max(cell.next - now - step(perMinute) * (perMinute - 1), 0ms);
}

void GuessingLimits::take(Cell &cell, int perMinute, Milliseconds now) const
{
    cell.next = std::max(cell.next, now) + step(perMinute);
}

GuessingLimits::Cell &GuessingLimits::cellOf(const QString &key, Milliseconds now)
{
    Cell &cell = m_cells[key];
    if (cell.next + forgetAfter < now)
        cell = {now, 0};
    return cell;
}

void GuessingLimits::makeRoom(Milliseconds now)
{
    if (m_cells.size() < mostCells)
        return;
    m_cells.removeIf([now](const auto &entry) {
        const Cell &cell = entry.value();
        return cell.next + (cell.excess == 0 ? 0ms : forgetAfter) < now;
    });
    // Someone guesses from very many addresses. Forgetting a tenth of them keeps our memory flat and this rare.
    for (auto it = m_cells.begin(); m_cells.size() > mostCells * 9 / 10;)
        it = m_cells.erase(it);
}

} // namespace confab
