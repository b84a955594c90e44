// Package chart draws figures.
package chart
