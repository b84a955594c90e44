package preview

import (
	"errors"
	"net"
	"strconv"
	"syscall"
)

// portTries is how many ports after the wanted one are tried.
const portTries = 20

// Listen listens at addr, host:port, or at one of the next ports where it is
// taken; Addr of the listener says which. The error is the one of the wanted port.
func Listen(addr string) (net.Listener, error) {
	listener, first := net.Listen("tcp", addr)
	if first == nil || !errors.Is(first, syscall.EADDRINUSE) {
		return listener, first
	}
	host, service, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, first
	}
	port, err := strconv.Atoi(service)
	if err != nil {
		return nil, first
	}
	for next := port + 1; next <= min(port+portTries, 65535); next++ {
		if listener, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(next))); err == nil {
			return listener, nil
		}
	}
	return nil, first
}
