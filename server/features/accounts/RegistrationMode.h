#pragma once

namespace confab {

// Who may make an account: anybody, who holds an invitation (the administrator's or a chat's), nobody but the first
// administrator.
enum class RegistrationMode { Open, Invite, Closed };

} // namespace confab
